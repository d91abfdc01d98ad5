import {
  Arena,
  fromPanels,
  instantiate,
  paddedRows,
  panelCount,
  panelWidth,
  rowBytes,
  takeMemory,
  toPanels,
} from "../../../lib/src/kernels/wasm";

export const arena = new Arena(takeMemory(false));
export const kernels = instantiate(arena.memory);

/** What lies in rows that no kernel may touch, and in outputs before a kernel writes them. */
export const untouched = 1234.5;

/** Puts numbers into the memory, one after the other; returns their address. */
export function place(values: Float32Array): number {
  const address = arena.reserve(values.byteLength + 16);
  arena.floats(address, values.length).set(values);
  return address;
}

/** The numbers at an address. */
export function read(address: number, length: number): Float32Array {
  return arena.floats(address, length).slice();
}

/** Puts unsigned integers into the memory. */
export function placeWords(values: ArrayLike<number>): number {
  const address = arena.reserve(values.length * 4);
  arena.words(address, values.length).set(values);
  return address;
}

/** Bytes of a panel of so many rows, with a row after them that must stay as it is. */
export function panelBytesOf(rows: number): number {
  return paddedRows(rows + 1) * rowBytes;
}

/** Puts a matrix into panels: zero behind the last column, `untouched` below the last row. */
export function placePanels(values: Float32Array, rows: number, columns: number): number {
  const height = paddedRows(rows + 1);
  const length = panelCount(columns) * height * panelWidth;
  const address = arena.reserve(length * 4);
  const panels = arena.floats(address, length).fill(0);
  for (let panel = 0; panel < panelCount(columns); panel++) {
    const from = (panel * height + rows) * panelWidth;
    panels.fill(untouched, from, from + (height - rows) * panelWidth);
  }
  toPanels(values, rows, columns, panels, height);
  return address;
}

/** Room for a matrix in panels, `untouched` everywhere. */
export function reservePanels(rows: number, columns: number): number {
  return placePanels(new Float32Array(rows * columns).fill(untouched), rows, columns);
}

/** The matrix in panels. */
export function readPanels(address: number, rows: number, columns: number): Float32Array {
  return readColumns(address, rows, rows, columns);
}

/** Whether the row below the last is as it was, and all columns behind the last are zero. */
export function isRestUntouched(address: number, rows: number, columns: number): boolean {
  const width = panelCount(columns) * panelWidth;
  const below = readColumns(address, rows, rows + 1, width).subarray(rows * width);
  return below.every((value) => value === untouched) && areZerosBehind(address, rows, columns);
}

/** Whether all columns behind the last are zero: kernels that go over whole rows of panels find nothing there. */
export function areZerosBehind(address: number, rows: number, columns: number): boolean {
  const width = panelCount(columns) * panelWidth;
  const all = readColumns(address, rows, rows, width);
  return all.every((value, i) => i % width < columns || value === 0);
}

/** Room for a matrix in panels that holds no numbers yet, not even zeros. */
export function reserveUnknown(rows: number, columns: number): number {
  const address = reservePanels(rows, columns);
  arena.floats(address, (panelCount(columns) * panelBytesOf(rows)) / 4).fill(NaN);
  return address;
}

/** The first `count` rows of a matrix of `rows` rows in panels. */
function readColumns(address: number, rows: number, count: number, columns: number): Float32Array {
  const height = paddedRows(rows + 1);
  const values = new Float32Array(count * columns);
  const panels = arena.floats(address, panelCount(columns) * height * panelWidth);
  fromPanels(panels, height, count, columns, values);
  return values;
}
