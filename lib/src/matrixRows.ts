import { hasMethods, received } from "./checks";

const attempt = "Cannot make Matrix";

/** An array of rows laid flat, row after row, its numbers rounded to float32. */
export interface FlatRows {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array;
}

/** Lays an array of rows flat; throws a TypeError where it is none, or where a row or a number is amiss. */
export function flatRows(value: unknown): FlatRows {
  if (!Array.isArray(value)) throw new TypeError(notRows(value));
  const columns = value.length === 0 ? 0 : checkedRow(value[0], 0).length;
  const data = new Float32Array(value.length * columns);
  for (let i = 0; i < value.length; i++) data.set(checkedRow(value[i], i, columns), i * columns);
  return { rows: value.length, columns, data };
}

function notRows(value: unknown): string {
  const way = hasMethods<{ toFloat32(): void }>(value, ["toFloat32"])
    ? "; call toFloat32() first"
    : "";
  return `${attempt}: expected a Matrix or an array of rows, received ${received(value)}${way}`;
}

function checkedRow(row: unknown, i: number, columns?: number): number[] {
  if (!Array.isArray(row)) {
    const way = typeof row === "number" ? "; one row is [[1, 2]], one column [[1], [2]]" : "";
    throw new TypeError(
      `${attempt}: row ${i} must be an array of numbers, received ${received(row)}${way}`,
    );
  }
  if (columns !== undefined && row.length !== columns) {
    throw new TypeError(
      `${attempt}: row ${i} must have ${columns} values as row 0 has, received ${row.length}`,
    );
  }
  const wrong = row.findIndex((value) => typeof value !== "number");
  if (wrong < 0) return row as number[];
  const place = `row ${i}, column ${wrong}`;
  throw new TypeError(`${attempt}: ${place} must be a number, received ${received(row[wrong])}`);
}
