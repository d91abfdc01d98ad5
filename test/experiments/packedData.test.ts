import { expect, test } from "vitest";
import { ByteTensor, Matrix, ScaledBytes } from "@deltabook/nn";
import { packData, unpackData } from "../../lib/src/experiments/packedData";

const y = [[1], [0]];

/** What another thread receives. */
function sent(data: Parameters<typeof packData>[0]): ReturnType<typeof unpackData> {
  return unpackData(structuredClone(packData(data)));
}

test("packData brings rows and matrices to another thread", () => {
  const x = [
    [0.5, 1],
    [2, 3],
  ];
  const {
    train,
    test: tested,
    validation,
  } = sent({
    ...{ train: [x, y], validation: undefined },
    test: [Matrix.from(x), y],
  });
  expect([train, tested]).toEqual([
    [Matrix.from(x), Matrix.from(y)],
    [Matrix.from(x), Matrix.from(y)],
  ]);
  expect(validation).toBeUndefined();
});

test("packData brings bytes as bytes", () => {
  const x = new ByteTensor(Uint8Array.of(0, 51, 102, 255), [2, 2]).divide(255);
  const { validation } = sent({ train: [x, y], validation: [x, y], test: undefined });
  expect(validation![0]).toBeInstanceOf(ScaledBytes);
  expect((validation![0] as ScaledBytes).toMatrix()).toEqual(x.toMatrix());
});

test("packData sends of a large memory what belongs to the samples", () => {
  const large = new ByteTensor(new Uint8Array(10_000), [100, 100]);
  const matrix = new Matrix(2, 2, new Float32Array(1000).subarray(10, 14));
  const packed = packData({
    ...{ train: [large.slice(0, 2).divide(255), y], validation: [matrix, y], test: undefined },
  });
  expect(packed.train[0].values.buffer.byteLength).toBe(200);
  expect(packed.validation![0].values.buffer.byteLength).toBe(16);
});
