import { expect, it } from "vitest";
import { framesIn, stackReader } from "../../../../tools/kernel/errors/stackText";

const firefox = `f@In[2]:5:11
f/<@In[2]:6:3
async*@In[2]:9:2
fit@https://a.org/assets/library.js:1:2000
@In[2]:12:3
runInThisContext@https://a.org/assets/runner.js:1:40
`;

it("framesIn reads the stacks of Firefox, and no others", () => {
  expect(framesIn(firefox).slice(0, 3)).toEqual([
    { name: "f", script: "In[2]", line: 5, column: 11 },
    { name: "", script: "In[2]", line: 6, column: 3 },
    { name: "", script: "In[2]", line: 9, column: 2 },
  ]);
  expect(framesIn("Error: a@b:1:2\n    at f (In[2], line 3)")).toEqual([]);
});

it("stackReader names the lines of the cells, and leaves out what is not theirs", () => {
  const read = stackReader((script, line) =>
    script === "In[2]" && line < 12 ? { name: script, line: line - 1 } : null,
  );
  expect(read(firefox).split("\n")).toEqual([
    "    at f (In[2], line 4)",
    "    at In[2], line 5",
    "    at In[2], line 8",
  ]);
  expect(read("Error\n    at f (In[2], line 3)")).toBe("Error\n    at f (In[2], line 3)");
});
