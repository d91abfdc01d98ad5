import { chunksOf } from "./browserFetch";

/** `Platform.gunzip` by a browser's `DecompressionStream`. */
export async function browserGunzip(packed: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(unpacked)) {
    length += chunk.length;
    if (length > maxBytes) throw new RangeError(`Cannot unpack more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let start = 0;
  for (const chunk of chunks) {
    whole.set(chunk, start);
    start += chunk.length;
  }
  return whole;
}
