/** The table of numbers in a trace, as plotly reads it. */
export function decoded(z: unknown): number[][] {
  const { dtype, bdata, shape } = z as { dtype: string; bdata: string; shape: string };
  const bytes = Uint8Array.from(Buffer.from(bdata, "base64"));
  const values = dtype === "f4" ? new Float32Array(bytes.buffer) : bytes;
  const [rows, columns] = shape.split(", ").map(Number);
  return Array.from({ length: rows }, (_, row) =>
    Array.from(values.slice(row * columns, (row + 1) * columns)),
  );
}
