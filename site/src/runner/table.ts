import { inspect } from "node-inspect-extracted";

/** The text of `console.table`, as Node draws it. */
export function drawTable(data: object, columns?: readonly string[]): string {
  const rows = rowsOf(data);
  const found = rows.flatMap(([, cells]) => (isRow(cells) ? Object.keys(cells) : []));
  const names = columns ?? [...new Set(found)];
  const hasValues = rows.some(([, cells]) => !isRow(cells));
  const body = rows.map(([index, cells]) => [
    index,
    ...names.map((name) => (isRow(cells) && Object.hasOwn(cells, name) ? show(cells[name]) : "")),
    ...(hasValues ? [isRow(cells) ? "" : show(cells)] : []),
  ]);
  return draw([["(index)", ...names, ...(hasValues ? ["Values"] : [])], ...body]);
}

function rowsOf(data: object): [index: string, cells: unknown][] {
  if (data instanceof Map)
    return [...data].map(([key, value]) => [show(key), value] as [string, unknown]);
  return Object.entries(data instanceof Set ? [...data] : data);
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function show(value: unknown): string {
  return inspect(value, { depth: 0, maxArrayLength: 3, breakLength: Infinity });
}

function draw([head, ...body]: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) => Math.max(...[head, ...body].map((row) => row[i].length)));
  const rule = (left: string, middle: string, right: string): string =>
    left + widths.map((width) => "─".repeat(width + 2)).join(middle) + right;
  const line = (row: readonly string[]): string =>
    `│${row.map((text, i) => ` ${text.padEnd(widths[i])} `).join("│")}│`;
  return [
    rule("┌", "┬", "┐"),
    line(head),
    rule("├", "┼", "┤"),
    ...body.map(line),
    rule("└", "┴", "┘"),
  ].join("\n");
}
