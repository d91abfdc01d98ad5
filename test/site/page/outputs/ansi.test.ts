import { expect, test } from "vitest";
import { colouredPieces } from "../../../../site/src/page/outputs/ansi";

test("colouredPieces leaves usual text whole", () => {
  expect(colouredPieces("a\nb")).toEqual([{ text: "a\nb", classes: [] }]);
  expect(colouredPieces("")).toEqual([]);
});

test("colouredPieces gives the red name of an error its class", () => {
  expect(colouredPieces("\x1b[31mTypeError\x1b[0m: no")).toEqual([
    { text: "TypeError", classes: ["ansi-red"] },
    { text: ": no", classes: [] },
  ]);
});

test("colouredPieces knows bright colours and bold, what ends them, and leaves out other sequences", () => {
  expect(colouredPieces("\x1b[1;92ma\x1b[39mb\x1b[22mc\x1b[2Kd")).toEqual([
    { text: "a", classes: ["ansi-green", "ansi-bold"] },
    { text: "b", classes: ["ansi-bold"] },
    { text: "c", classes: [] },
    { text: "d", classes: [] },
  ]);
});
