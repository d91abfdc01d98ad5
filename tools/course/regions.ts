/** What the comments of a region say: "// BEGIN SOLUTION" to "// END SOLUTION". */
export type RegionName = "SOLUTION" | "HIDDEN TESTS";

/**
 * The text with each region replaced by a line, indented as the region's first one; without a replacement the region goes.
 * nbgrader does the same, and takes the same comments.
 *
 * @throws Error if a region has no end, or begins within another.
 */
export function replaceRegions(text: string, name: RegionName, replacement?: string): string {
  const lines: string[] = [];
  let inside = false;
  for (const line of text.split("\n")) {
    if (line.includes(`BEGIN ${name}`)) {
      if (inside) throw new Error(`a region of ${name} begins within another`);
      inside = true;
      if (replacement !== undefined) lines.push(`${/^\s*/.exec(line)![0]}${replacement}`);
    } else if (line.includes(`END ${name}`)) inside = false;
    else if (!inside) lines.push(line);
  }
  if (inside) throw new Error(`a region of ${name} has no end`);
  return lines.join("\n");
}

/** Whether the text has such a region. */
export function hasRegion(text: string, name: RegionName): boolean {
  return text.includes(`BEGIN ${name}`);
}

/** The text without the comments that mark regions. */
export function withoutMarks(text: string): string {
  const marks = /(BEGIN|END) (SOLUTION|HIDDEN TESTS)/;
  return text
    .split("\n")
    .filter((line) => !marks.test(line))
    .join("\n");
}
