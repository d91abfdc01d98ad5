import { expect, test } from "vitest";
import { judgeText } from "../../lib/src/exercises/judgeText";

const exercise = { id: "01.4", title: "Say it", form: "explain", points: ["one", "two"] } as const;
const words = (count: number): string => Array.from({ length: count }, (_, i) => `w${i}`).join(" ");

test("judgeText calls an empty text not started", () => {
  for (const text of ["", " \n", "... -"]) {
    expect(judgeText(exercise, text)).toEqual({
      kind: "notStarted",
      text: "Write your explanation between the quotes.",
    });
  }
});

test("judgeText shows its points only when there are words enough", () => {
  expect(judgeText(exercise, words(11))).toMatchObject({
    kind: "notStarted",
    text: expect.stringContaining("11 of at least 12 words") as string,
  });
  expect(judgeText(exercise, words(12))).toMatchObject({ kind: "written", points: ["one", "two"] });
  expect(judgeText({ ...exercise, words: 20 }, words(19)).kind).toBe("notStarted");
  expect(judgeText(exercise, "Größere Gewichte ändern 3 Summen ".repeat(4)).kind).toBe("written");
});
