import { describe, expect, test } from "vitest";
import { checkMetadata } from "../../../tools/notebooks/checkMetadata.js";
import { problemText } from "../../../tools/notebooks/problem.js";
import { code, lesson } from "./makeNotebook.js";

const deltabook = {
  title: "Forward pass",
  minutes: 25,
  prerequisites: ["01"],
  objectives: ["Add"],
};
const kernelspec = { name: "tslab", language: "typescript", display_name: "TypeScript" };
const problems = (change: object, name?: string, kernel: object = kernelspec): string[] => {
  const metadata = { deltabook: { ...deltabook, ...change }, kernelspec: kernel };
  return checkMetadata(lesson([], metadata, name), "TypeScript").map(problemText);
};

describe("checkMetadata", () => {
  test("accepts a whole lesson", () => {
    expect(problems({})).toEqual([]);
  });

  test.each([
    [{ title: "" }, "expected metadata.deltabook.title"],
    [{ minutes: 2 }, "expected metadata.deltabook.minutes between 5 and 60"],
    [{ minutes: 12.5 }, "expected metadata.deltabook.minutes between 5 and 60"],
    [{ objectives: [] }, "expected metadata.deltabook.objectives"],
    [
      { prerequisites: ["02"] },
      "expected metadata.deltabook.prerequisites: numbers of earlier lessons, as 01",
    ],
  ])("refuses %j", (change, message) => {
    expect(problems(change)).toEqual([`notebooks/02-forward-pass.ipynb: ${message}`]);
  });

  test("refuses another name or kernel", () => {
    expect(problems({}, "02 Forward.ipynb")).toEqual([
      "notebooks/02 Forward.ipynb: expected a name such as 02-forward-pass.ipynb",
    ]);
    expect(problems({}, undefined, { name: "python3" })).toEqual([
      'notebooks/02-forward-pass.ipynb: expected the kernelspec {"display_name":"TypeScript","language":"typescript","name":"tslab"}',
    ]);
  });

  test("refuses a tag that means nothing", () => {
    const file = lesson([code("1;", [], ["times", "slow"])], { deltabook, kernelspec });
    expect(checkMetadata(file, "TypeScript").map(problemText)).toEqual([
      'notebooks/02-forward-pass.ipynb, cell 1 (code-1): unknown tag "slow"',
    ]);
  });
});
