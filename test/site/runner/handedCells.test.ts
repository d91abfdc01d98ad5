import { expect, test } from "vitest";
import { getCodeMetadata } from "../../../site/src/runner/codeMetadata";
import { HandedCells } from "../../../site/src/runner/handedCells";

const position = { offset: 0, line: 0, character: 0 };
const wrong = { start: position, end: position, messageText: "no" };

test("HandedCells gives the cell that was handed over, under its name", () => {
  const cells = new HandedCells();
  cells.label = "In[3]";
  cells.hand({ diagnostics: [], output: "\nf();", lines: [[], [7]] });
  expect(cells.convert("", "x\nf()").output).toBe("\nf();\n//# sourceURL=In[3]");
  expect(cells.locate("In[3]", 2, 1)).toEqual({ name: "In[3]", line: 7 });
  expect(cells.textAt({ name: "In[3]", line: 2 })).toBe("f()");
  expect(getCodeMetadata()).toEqual({});
});

test("HandedCells tells what the compiler found wrong, once", () => {
  const cells = new HandedCells();
  cells.hand({ diagnostics: [wrong] });
  cells.convert("", "x");
  expect(cells.takeDiagnostics()).toEqual([wrong]);
  expect(cells.takeDiagnostics()).toEqual([]);
});

test("HandedCells knows the modules of cells", () => {
  const cells = new HandedCells();
  cells.hand({ diagnostics: [wrong], metadata: { module: "tools" } });
  expect(getCodeMetadata()).toEqual({ module: "tools" });
  expect(cells.addModule("tools", "export {};")).toEqual([wrong]);
  expect(cells.moduleSource("tools.ts")).toBe("export {};");
});

test("HandedCells remembers the variables that have a value", () => {
  const cells = new HandedCells();
  cells.settle(false, new Set(["a", "b"]));
  expect(cells.assigned).toEqual(["a", "b"]);
});
