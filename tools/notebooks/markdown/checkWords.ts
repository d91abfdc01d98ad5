import type { Problem } from "../problem.js";
import { blocks, type Page } from "./page.js";

const banned = [
  /\b(simply|just|obviously)\b/gi,
  /\b\w+(?:n['’]t|['’](?:re|ve|ll|d|m))\b/gi,
  /\b(?:it|that|let|there|here|what|who|where|how|he|she)['’]s\b/gi,
];

/** No words that tell a reader how easy it should be, and no contractions. */
export function checkWords(page: Page): Problem[] {
  return blocks(page).flatMap(({ content, place }) => {
    const text = content.map(({ type, content }) => (type === "text" ? content : " ")).join("");
    return banned.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(([word]) => ({
        place,
        message: `"${word}" is not a word of our lessons`,
      })),
    );
  });
}
