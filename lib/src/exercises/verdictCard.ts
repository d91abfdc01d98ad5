import type { Card } from "./card";
import type { Verdict, WrongVerdict } from "./verdict";

/** How a verdict is shown; `count` is how often the same mistake has been made. */
export function verdictCard(title: string, verdict: Verdict, count: number): Card {
  switch (verdict.kind) {
    case "right":
      return card("good", "✓", "Right", title, [verdict.text]);
    case "notStarted":
      return card("neutral", "○", "Not started", title, [verdict.text]);
    case "written":
      return { ...card("good", "✎", "Written", title, [verdict.text]), points: verdict.points };
    case "wrong":
      return card("bad", "✗", "Not yet", title, wrongLines(verdict, count));
  }
}

function card(
  tone: Card["tone"],
  symbol: string,
  word: string,
  title: string,
  lines: readonly string[],
): Card {
  return { tone, symbol, word, title, lines, points: [] };
}

const stageNames = ["Hint", "The formula", "One step of it"] as const;

/** One hint at a time, and after the last of them the way to the solution. */
function wrongLines({ tried, hints }: WrongVerdict, count: number): string[] {
  const stage = Math.min(count, 3) - 1;
  const lines = [tried, `${stageNames[stage]}: ${hints[stage]}`];
  if (count > 3) lines.push("The solution is folded away below the task: open it, and compare.");
  return lines;
}
