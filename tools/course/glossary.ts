import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lessonsFolder } from "../notebooks/files.js";

/** The text of the glossary. */
export function glossaryText(): string {
  return readFileSync(join(lessonsFolder, "glossary.md"), "utf8");
}
