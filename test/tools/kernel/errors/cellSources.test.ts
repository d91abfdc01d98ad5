import { expect, it } from "vitest";
import { CellSources } from "../../../../tools/kernel/errors/cellSources";

const sources = new CellSources();
sources.add("In[1]", "In[1]", "const a = 1;\n  a();", [[], [1], [2]]);
sources.add("/book/tools.js", "tools.ts", "export {};", [[1]]);

it("CellSources.locate names the cell and its line", () => {
  expect(sources.locate("In[1]", 3, 1)).toEqual({ name: "In[1]", line: 2 });
  expect(sources.locate("/book/tools.js", 1, 1)).toEqual({ name: "tools.ts", line: 1 });
});

it("CellSources.locate is null where nothing of a cell is", () => {
  expect(sources.locate("In[1]", 1, 1)).toBeNull();
  expect(sources.locate("In[2]", 1, 1)).toBeNull();
});

it("CellSources.textAt gives the line as it was written", () => {
  expect(sources.textAt({ name: "In[1]", line: 2 })).toBe("  a();");
  expect(sources.textAt({ name: "In[9]", line: 2 })).toBeUndefined();
});
