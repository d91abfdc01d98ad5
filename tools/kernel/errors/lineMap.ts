/**
 * For each line of a cell's JavaScript the lines of its TypeScript that it came from, and between them the columns,
 * counted from 0, where one gives way to the next: `[4, 12, 5]` is line 4 up to column 12, then line 5.
 */
export type LineMap = readonly (readonly number[])[];

/** The TypeScript line of a place in the JavaScript, all counted from 1; null where there is none. */
export function lineAt(map: LineMap, line: number, column: number): number | null {
  const places = map[line - 1] ?? [];
  let i = 0;
  while (i + 1 < places.length && places[i + 1] < column) i += 2;
  return places[i] ?? null;
}
