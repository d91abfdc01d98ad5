import { expect, test, vi } from "vitest";
import { lessonProblems, printMaps, printProblems } from "../../../tools/notebooks/checkCourse.js";
import { readCourse } from "../../../tools/notebooks/course.js";
import { readContents } from "../../../tools/notebooks/map/lessonContents.js";
import { selectNotebooks } from "../../../tools/notebooks/run/selectNotebooks.js";
import { code, lesson, text } from "./makeNotebook.js";
import { texts } from "./markdown/makePage.js";

const contents = readContents();
const paths = await selectNotebooks(["02"]);

/** What a function prints, and its exit code. */
async function printed(print: typeof printProblems): Promise<{ exit: number; lines: string[] }> {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    const exit = await print(paths, contents);
    return { exit, lines: log.mock.calls.flat().join("\n").split("\n") };
  } finally {
    log.mockRestore();
  }
}

test(
  "printProblems counts and lists the problems of each lesson",
  { timeout: 60_000 },
  async () => {
    const { exit, lines } = await printed(printProblems);
    const counts = lines.filter((line) => /^\d\d: (no|\d+) problems?$/.test(line));
    expect(counts.map((line) => line.slice(0, 2))).toEqual(["02"]);
    expect(exit).toBe(counts.every((line) => line.includes("no problems")) ? 0 : 1);
  },
);

test("printMaps prints the objectives of each lesson", async () => {
  const { exit, lines } = await printed(printMaps);
  expect(exit).toBe(0);
  expect(lines).toContainEqual(expect.stringMatching(/^02 Forward pass \(\d+ minutes\)$/));
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}1\. \w+/));
});

test("lessonProblems gathers what all rules say", { timeout: 60_000 }, async () => {
  const deltabook = { title: "A", minutes: 5, prerequisites: [], objectives: ["B"] };
  const file = lesson(
    [text("# A\n\nSimply 0.123. [x](none.md) $\\aleph$"), code("const a: string = 1;")],
    {
      deltabook,
    },
  );
  const found = texts(await lessonProblems(file, await readCourse({}))).join("\n");
  for (const part of [
    "is not formatted: npm run format",
    "expected the kernelspec",
    "was not run",
    "there is no none.md",
    '"Simply" is not a word of our lessons',
    "the symbol \\aleph is not in notation.md",
    'expected to begin with "# 02 A"',
    "expected 5 questions or more in the quiz, received 0",
    "expected metadata.deltabook.map",
    "0.123 comes from no output",
    "Type 'number' is not assignable to type 'string'",
  ]) {
    expect(found).toContain(part);
  }
});
