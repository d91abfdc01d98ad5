import type { Card } from "../exercises/card";
import type { CaseVerdict } from "./judgeCase";

/** What `assess` shows: the points, then each case with what was tried, and each hint once. */
export function assessmentCard(
  title: string,
  verdicts: readonly CaseVerdict[],
  reached: number,
  points: number,
): Card {
  const hints = new Set<string>();
  const list = verdicts.map(({ held, text, hint }) => {
    const isNew = hint !== "" && !hints.has(hint);
    hints.add(hint);
    return `${held ? "✓" : "✗"} ${text}${isNew ? `. Hint: ${hint}` : ""}`;
  });
  const count = verdicts.filter(({ held }) => held).length;
  const line = `${reached} of ${points} points: ${count} of ${verdicts.length} tests hold.`;
  return { ...headOf(verdicts), title, lines: [line], points: list };
}

function headOf(verdicts: readonly CaseVerdict[]): Pick<Card, "tone" | "symbol" | "word"> {
  if (verdicts.every(({ held }) => held)) return { tone: "good", symbol: "✓", word: "Passed" };
  if (verdicts.every(({ started }) => !started))
    return { tone: "neutral", symbol: "○", word: "Not started" };
  const word = verdicts.some(({ held }) => held) ? "Partly" : "Not yet";
  return { tone: "bad", symbol: "✗", word };
}
