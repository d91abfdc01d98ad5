import { describe, expect, test } from "vitest";
import { checkLesson } from "../../../../tools/notebooks/markdown/checkLesson.js";
import { lesson, text } from "../makeNotebook.js";
import { texts } from "./makePage.js";

const deltabook = {
  title: "Forward pass",
  minutes: 25,
  prerequisites: ["01"],
  objectives: ["Compute a sum", "Say what `sigmoid` does"],
};
const whole = `# 02 Forward pass

Text.

## What you will learn

- Compute a sum
- Say what \`sigmoid\` does

## Before you start

Read [lesson 01](01-structure.ipynb).

Estimated time: 25 minutes.

## The sum

### A part

## What you have learnt

## Exercises

### Exercise 1: Add

### Exercise 2: Multiply

### Exercise 3: Explain

### Exercise 4: Extend

### Exercise 5: Predict

## Quiz

## References

- [A text](https://example.org)
`;
deltabook.objectives[1] = "Say what sigmoid does";
const problems = (...change: [string, string] | []): string[] => {
  const source = change.length > 0 ? whole.replace(...(change as [string, string])) : whole;
  expect(change.length === 0 || source !== whole).toBe(true);
  return texts(checkLesson(lesson([text(source)], { deltabook })));
};

describe("checkLesson", () => {
  test("accepts a whole lesson", () => {
    expect(problems()).toEqual([]);
  });

  test.each([
    ["# 02 Forward pass", "# Forward pass", 'expected to begin with "# 02 Forward pass"'],
    [
      "## What you will learn",
      "## Aims",
      'expected the first sections "What you will learn", "Before you start", received "Aims", "Before you start"',
    ],
    [
      "## References",
      "## Links",
      'expected the last sections "What you have learnt", "Exercises", "Quiz", "References", received',
    ],
    ["### A part", "### The sum", 'two headings are "The sum"'],
    [
      "- Compute a sum\n",
      "",
      'expected the list in "What you will learn" to be metadata.deltabook.objectives, received ["Say what sigmoid does"]',
    ],
    ["(01-structure.ipynb)", "(x.md)", 'expected a link to lesson 01 in "Before you start"'],
    [
      "25 minutes",
      "20 minutes",
      'expected the paragraph "Estimated time: 25 minutes." in "Before you start"',
    ],
    ["### Exercise 5: Predict", "", "expected five exercises or more, received 4"],
    [
      "### Exercise 2: Multiply",
      "### Exercise 4: Multiply",
      'expected exercises to be headed "Exercise 1: ...", "Exercise 2: ...", received "Exercise 4: Multiply"',
    ],
    ["[A text](https://example.org)", "A text", '"References" has no link'],
  ])("refuses %j as %j", (from, to, message) => {
    expect(problems(from, to).join("\n")).toContain(`notebooks/02-forward-pass.ipynb: ${message}`);
  });
});
