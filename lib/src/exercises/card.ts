import type { MimeBundle } from "../platform";
import { codeHtml } from "../text";

/** What a check shows. Code in texts stands between backticks. */
export interface Card {
  readonly tone: "good" | "bad" | "neutral";
  /** The symbol and the word that say how it went, for those who see no colours. */
  readonly symbol: string;
  readonly word: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** A list below the lines; may be empty. */
  readonly points: readonly string[];
}

/** Blue, orange and grey differ for colour-blind readers too; each has 3:1 on white and on black at least. */
const borders = { good: "#2f7fc1", bad: "#c2611f", neutral: "#7f7f7f" } as const;

/** The front end's own pair of colours, which has contrast in its light and its dark theme. */
const colors =
  "color: var(--jp-content-font-color1, CanvasText); background: var(--jp-layout-color1, Canvas)";

/** The card as HTML and as text, with the same content. */
export function cardBundle(card: Card): MimeBundle {
  return { "text/html": html(card), "text/plain": plainText(card) };
}

function plainText({ symbol, word, title, lines, points }: Card): string {
  return [`${symbol} ${word}: ${title}`, ...lines, ...points.map((point) => `- ${point}`)].join(
    "\n",
  );
}

function html({ tone, symbol, word, title, lines, points }: Card): string {
  const style = `${colors}; border-left: 6px solid ${borders[tone]}; padding: 0.4em 0.8em; max-width: 60em`;
  const paragraphs = lines.map((line) => `<p style="margin: 0.4em 0">${codeHtml(line)}</p>`);
  const items = points.map((point) => `<li>${codeHtml(point)}</li>`);
  const list = items.length > 0 ? `<ul>${items.join("")}</ul>` : "";
  const heading = `<strong>${symbol} ${word}:</strong> ${codeHtml(title)}`;
  return `<div style="${style}"><p style="margin: 0.4em 0">${heading}</p>${paragraphs.join("")}${list}</div>`;
}
