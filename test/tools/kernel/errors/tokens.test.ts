import { expect, it } from "vitest";
import { tokensOf } from "../../../../tools/kernel/errors/tokens";

const texts = (source: string): string[] => tokensOf(source).map(({ text }) => text);

it("tokensOf leaves comments and spaces out", () => {
  expect(texts("/** Doc {@link x} */ let x = 1; // one")).toEqual(["let", "x", "=", "1", ";"]);
});

it("tokensOf knows templates, regular expressions and types", () => {
  expect(texts("f<T>(`a${b}c`, /}/)")).toEqual(
    ["f", "<", "T", ">", "(", "`a${", "b", "}c`", ",", "/}/", ")"], // prettier-ignore
  );
});

it("tokensOf tells where each token starts", () => {
  expect(tokensOf("a  +\n b").map(({ start }) => start)).toEqual([0, 3, 6]);
});
