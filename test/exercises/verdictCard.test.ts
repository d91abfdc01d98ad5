import { describe, expect, test } from "vitest";
import type { WrongVerdict } from "../../lib/src/exercises/verdict";
import { verdictCard } from "../../lib/src/exercises/verdictCard";

const wrong: WrongVerdict = {
  kind: "wrong",
  mistake: "turns the sign",
  tried: "f(1) gave 2.",
  hints: ["nudge", "formula", "step"],
};

describe("verdictCard", () => {
  test.each([
    [1, ["f(1) gave 2.", "Hint: nudge"]],
    [2, ["f(1) gave 2.", "The formula: formula"]],
    [3, ["f(1) gave 2.", "One step of it: step"]],
  ])("shows one hint at try %i", (count, lines) => {
    const card = verdictCard("f", wrong, count);
    expect([card.tone, card.symbol, card.word, card.title]).toEqual(["bad", "✗", "Not yet", "f"]);
    expect(card.lines).toEqual(lines);
  });

  test("names the solution once all hints are used up", () => {
    const { lines } = verdictCard("f", wrong, 4);
    expect(lines.slice(1)).toEqual([
      "One step of it: step",
      "The solution is folded away below the task: open it, and compare.",
    ]);
  });

  test("tells the other verdicts by symbol and word", () => {
    const words = [
      verdictCard("f", { kind: "right", text: "Good." }, 0),
      verdictCard("f", { kind: "notStarted", text: "Begin." }, 0),
      verdictCard("f", { kind: "written", text: "Judge.", points: ["p"] }, 0),
    ].map(({ symbol, word, lines, points }) => [symbol, word, ...lines, ...points].join(" "));
    expect(words).toEqual(["✓ Right Good.", "○ Not started Begin.", "✎ Written Judge. p"]);
  });
});
