import { createHash } from "node:crypto";

/**
 * Numbers in [0, 1) that follow from a secret text, and that nobody can continue who does not know it: SHA-256 of the
 * secret and a counter.
 */
export function secretNumbers(secret: string): () => number {
  let count = 0;
  let block = Buffer.alloc(0);
  return () => {
    if (block.length < 4) {
      block = createHash("sha256").update(`${secret}\n${count++}`).digest();
    }
    const value = block.readUInt32LE(0) / 2 ** 32;
    block = block.subarray(4);
    return value;
  };
}
