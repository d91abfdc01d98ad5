import { join } from "node:path";
import { markdownPage, type Page } from "../../../../tools/notebooks/markdown/page.js";
import { problemText, type Problem } from "../../../../tools/notebooks/problem.js";
import { root } from "../../../../tools/setup/root.mjs";

/** A page of this text, as if it lay among the lessons. */
export function page(text: string, name = "notebooks/page.md"): Page {
  return markdownPage(join(root, name), name, text);
}

export function texts(problems: readonly Problem[]): string[] {
  return problems.map(problemText);
}
