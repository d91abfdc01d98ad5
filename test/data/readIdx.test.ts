import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DataError, readIdx } from "../../lib/src/data";

/** An IDX file: its header written out by hand, its values 0, 1, 2... */
function idx(...shape: number[]): Uint8Array {
  const size = shape.reduce((product, length) => product * length, 1);
  const header = new Uint8Array(4 + 4 * shape.length);
  header.set([0, 0, 8, shape.length]);
  shape.forEach((length, axis) => {
    new DataView(header.buffer).setUint32(4 + 4 * axis, length);
  });
  return Uint8Array.from([...header, ...Array.from({ length: size }, (_, i) => i % 256)]);
}

const shapes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 });

describe("readIdx", () => {
  test("reads a small file written by hand", () => {
    const tensor = readIdx(new Uint8Array([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 9, 8, 7, 6, 5, 4]));
    expect(tensor.shape).toEqual([2, 3]);
    expect([...tensor.data]).toEqual([9, 8, 7, 6, 5, 4]);
  });

  test("reads sizes with the highest byte first", () => {
    expect(readIdx(idx(0x1_02)).shape).toEqual([258]);
  });

  test("gives back the shape and the values that were written", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const tensor = readIdx(idx(...shape));
        expect(tensor.shape).toEqual(shape);
        expect([...tensor.data]).toEqual([...idx(...shape).subarray(4 + 4 * shape.length)]);
      }),
    );
  });

  test("reads a file that lies in the middle of a larger buffer", () => {
    const room = new Uint8Array(50);
    room.set(idx(2, 5), 7);
    expect(readIdx(room.subarray(7, 7 + 12 + 10)).shape).toEqual([2, 5]);
  });

  test("refuses a file that is cut anywhere", () => {
    fc.assert(
      fc.property(
        shapes,
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (shape, at) => {
          const whole = idx(...shape);
          const cut = whole.subarray(0, Math.floor(at * whole.length));
          expect(() => readIdx(cut)).toThrow(DataError);
        },
      ),
    );
  });

  test("refuses a file with bytes after its end", () => {
    fc.assert(
      fc.property(shapes, fc.uint8Array({ minLength: 1, maxLength: 9 }), (shape, more) => {
        expect(() => readIdx(Uint8Array.from([...idx(...shape), ...more]))).toThrow(DataError);
      }),
    );
  });

  test("refuses a header in which any byte is another", () => {
    fc.assert(
      fc.property(shapes, fc.nat(), fc.integer({ min: 1, max: 255 }), (shape, at, change) => {
        const mutated = idx(...shape);
        mutated[at % (4 + 4 * shape.length)] ^= change;
        expect(() => readIdx(mutated)).toThrow(DataError);
      }),
    );
  });

  test("ends with a tensor or a DataError, whatever the bytes", () => {
    const start = fc.constantFrom([], [0], [0, 0], [0, 0, 8], [0, 0, 8, 1], [0, 0, 8, 2, 0, 0]);
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 40 }), (head, tail) => {
        const bytes = Uint8Array.from([...head, ...tail]);
        try {
          expect(readIdx(bytes).data.length).toBeLessThan(bytes.length);
        } catch (error) {
          expect(error).toBeInstanceOf(DataError);
        }
      }),
    );
  });

  const wrong: [what: string, bytes: Uint8Array, message: string][] = [
    [
      "nothing",
      new Uint8Array(0),
      "the first bytes must be 0, 0, type and number of axes, received nothing",
    ],
    [
      "too few",
      idx(3).subarray(0, 3),
      "the first bytes must be 0, 0, type and number of axes, received 0, 0, 8",
    ],
    [
      "text",
      new TextEncoder().encode("<html>"),
      "the first bytes must be 0, 0, type and number of axes, received 60, 104, 116, 109",
    ],
    ["gzip", new Uint8Array([0x1f, 0x8b, 8, 0]), "the bytes are packed by gzip, unpack them first"],
    [
      "another type",
      idx(3).map((byte, i) => (i === 2 ? 13 : byte)),
      "the type must be 8 (bytes), received 13",
    ],
    ["no axis", idx(), "there must be at least one axis, received 0"],
    ["half a header", idx(3, 4).subarray(0, 9), "the header must have 12 bytes, received 9"],
    ["an empty axis", idx(3, 0), "shape [3, 0] needs some bytes of values, received 0"],
    [
      "too few values",
      idx(3, 4).subarray(0, 20),
      "shape [3, 4] needs 12 bytes of values, received 8",
    ],
    [
      "sizes beyond reason",
      idx(1).fill(255, 4, 8),
      "shape [4294967295] needs 4294967295 bytes of values, received 1",
    ],
  ];
  test.each(wrong)("says what is wrong with %s", (_, bytes, message) => {
    expect(() => readIdx(bytes)).toThrow(new DataError(`Cannot read IDX data: ${message}`));
  });

  test("wants a Uint8Array", () => {
    const text = "0081" as unknown as Uint8Array;
    expect(() => readIdx(text)).toThrow(
      new TypeError('Cannot read IDX data: expected a Uint8Array, received "0081"'),
    );
  });
});
