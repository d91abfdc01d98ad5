import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./example";

/** All TypeScript sources of the library. */
export function librarySources(): string[] {
  return filesIn("lib/src", ".ts");
}

/** The Markdown pages at the top of the repository, in docs and in datasets. */
export function markdownPages(): string[] {
  const top = readdirSync(root).filter((name) => name.endsWith(".md"));
  return [
    ...top.map((name) => join(root, name)),
    ...filesIn("docs", ".md"),
    ...filesIn("datasets", ".md"),
  ];
}

function filesIn(folder: string, extension: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .map((name) => join(path, name))
    .sort();
}
