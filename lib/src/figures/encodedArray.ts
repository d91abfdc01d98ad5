/** Numbers as plotly reads them from base64: a tenth of the lines, and half of the bytes, that a notebook needs for them. */
export interface EncodedArray {
  readonly dtype: "u1" | "f4";
  readonly bdata: string;
  readonly shape: string;
}

/** Encodes the rows of a table, row-major. */
export function encodedArray(
  values: Uint8Array | Float32Array,
  rows: number,
  columns: number,
): EncodedArray {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const dtype = values instanceof Float32Array ? "f4" : "u1";
  return { dtype, bdata: btoa(binary), shape: `${rows}, ${columns}` };
}
