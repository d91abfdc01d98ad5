import type { Problem } from "../problem.js";
import type { Piece } from "../virtualModule.js";
import { lineOf, type Page, type Part } from "./page.js";

/** The fences of one part that hold TypeScript. */
export function typescriptFences({ place, tokens }: Part): Piece[] {
  return tokens
    .filter(({ type, info }) => type === "fence" && /^(ts|typescript)$/.test(info.trim()))
    .map((token) => ({
      kind: "fence",
      place,
      code: token.content.trimEnd(),
      firstLine: lineOf(token) + 1,
    }));
}

/** Every block of code says its language. */
export function checkFences(page: Page): Problem[] {
  return page.parts.flatMap(({ place, tokens }) =>
    tokens
      .filter(({ type, info }) => type === "code_block" || (type === "fence" && info.trim() === ""))
      .map((token) => ({
        place: { ...place, line: lineOf(token) },
        message: "a block of code says its language: ts, python, sh, json, text ...",
      })),
  );
}
