import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parts } from "./parts/index.js";
import { sources } from "./programs/folders.js";
import { page } from "./report/page.js";
import { readResults, writeResults, type PartResult } from "./report/results.js";

/** Puts what a part measured among the results in a folder, and writes their page and their plots anew. */
export function writePage(folder: string, name: string, result: PartResult): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "results.json");
  const results = { ...readResults(file), [name]: result };
  writeResults(file, results);
  writeFileSync(
    join(folder, "RESULTS.md"),
    page(results, parts, readFileSync(join(sources, "notes.md"), "utf8")),
  );
  for (const part of parts) {
    if (part.plot === undefined || !(part.name in results)) continue;
    writeFileSync(join(folder, `${part.name}.svg`), part.plot(results[part.name].series));
  }
}
