import { ByteTensor } from "../byteTensor";
import { received } from "../checks";
import { DataError } from "./dataError";

const attempt = "Cannot read IDX data";

/**
 * Reads the IDX format, in which MNIST is published: two zero bytes, the type of the values, the number of axes, the
 * size of each axis (4 bytes, the highest first), then the values, the last axis running fastest.
 * Only bytes (type 8) are read: an idx3-ubyte file gives the shape [n, 28, 28], an idx1-ubyte file the shape [n].
 * The result shares its memory with `bytes`.
 *
 * @throws TypeError if `bytes` is no Uint8Array, DataError if it is not exactly one such file.
 *
 * @example
 * import { readIdx } from "@deltabook/nn";
 * readIdx(new Uint8Array([0, 0, 8, 1, 0, 0, 0, 3, 5, 0, 4])).shape; // => [ 3 ]
 */
export function readIdx(bytes: Uint8Array): ByteTensor {
  if (!(bytes instanceof Uint8Array)) {
    throw new TypeError(`${attempt}: expected a Uint8Array, received ${received(bytes)}`);
  }
  const axes = readMagic(bytes);
  const header = 4 + 4 * axes;
  if (bytes.length < header) {
    throw new DataError(
      `${attempt}: the header must have ${header} bytes, received ${bytes.length}`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, header);
  const shape = Array.from({ length: axes }, (_, axis) => view.getUint32(4 + 4 * axis));
  const size = shape.reduce((product, length) => product * length);
  if (size === 0 || bytes.length !== header + size) {
    throw new DataError(
      `${attempt}: shape [${shape.join(", ")}] needs ${size || "some"} bytes of values, ` +
        `received ${bytes.length - header}`,
    );
  }
  return new ByteTensor(bytes.subarray(header), shape);
}

/** Checks the first four bytes; returns the number of axes. */
function readMagic(bytes: Uint8Array): number {
  const [first, second, type, axes] = bytes;
  if (first === 0x1f && second === 0x8b) {
    throw new DataError(`${attempt}: the bytes are packed by gzip, unpack them first`);
  }
  if (bytes.length < 4 || first !== 0 || second !== 0) {
    const start = bytes.length === 0 ? "nothing" : [...bytes.subarray(0, 4)].join(", ");
    throw new DataError(
      `${attempt}: the first bytes must be 0, 0, type and number of axes, received ${start}`,
    );
  }
  if (type !== 8) throw new DataError(`${attempt}: the type must be 8 (bytes), received ${type}`);
  if (axes === 0) throw new DataError(`${attempt}: there must be at least one axis, received 0`);
  return axes;
}
