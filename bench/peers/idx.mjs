import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/**
 * The values of one IDX file of MNIST, plain or packed by gzip.
 *
 * @param {string} folder
 * @param {string} name  of the plain file; its "idx3" or "idx1" says how many axes the header has
 * @returns {Uint8Array}
 */
export function readIdx(folder, name) {
  const plain = join(folder, name);
  const content = existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(`${plain}.gz`));
  const axes = content[3];
  return content.subarray(4 + 4 * axes);
}
