import { expect, it } from "vitest";
import { describe, nameBefore } from "../../../tools/kernel/inspection";

it("nameBefore finds the name of a call that is being written", () => {
  expect(nameBefore("model.fit(", 10)).toBe(6);
  expect(nameBefore("größe + ", 8)).toBe(0);
  expect(nameBefore("+", 1)).toBe(1);
});

it("describe joins the parts of a signature, of its documentation and of its tags", () => {
  const text = (...parts: string[]): { text: string; kind: string }[] =>
    parts.map((part) => ({ text: part, kind: "text" }));
  const info = {
    displayParts: text("const ", "a"),
    documentation: text("What it is."),
    tags: [{ name: "param", text: text("b") }, { name: "internal" }],
  };
  expect(describe(info as never)).toEqual({
    signature: "const a",
    documentation: "What it is.\n@param b\n@internal",
  });
});
