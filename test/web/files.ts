import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

const folder = inject("siteFolder");

/** The paths of all files of the built site whose names end in one of these, without the dot. */
export function siteFiles(...ends: string[]): string[] {
  const names = readdirSync(folder, { recursive: true }) as string[];
  const paths = names.map((name) => name.replaceAll("\\", "/"));
  return paths.filter((path) => ends.some((end) => path.endsWith(`.${end}`))).sort();
}

/** What a file of the built site holds. */
export function readSiteFile(path: string): Buffer {
  return readFileSync(join(folder, path));
}

/** The values of the attributes `href`, `src` and the like in a page. */
export function addresses(html: string): string[] {
  const found = html.matchAll(/\s(?:href|src|data-figure|data-widget)="([^"]*)"/g);
  return [...found].map(([, address]) => address.replaceAll("&amp;", "&"));
}
