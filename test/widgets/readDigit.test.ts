import { expect, test } from "vitest";
import { Matrix } from "../../lib/src/matrix";
import type { InputsLike, ScaledBytes } from "../../lib/src/scaledBytes";
import { Drawing } from "../../lib/src/widgets/drawing";
import { readDigit } from "../../lib/src/widgets/readDigit";
import { sevenStrokes } from "../../lib/src/widgets/sevenStrokes";

test("readDigit asks the model about the centred image, its ink from 0 to 1", () => {
  let asked: Matrix | undefined;
  const model = {
    predict(x: InputsLike): Matrix {
      asked = (x as ScaledBytes).toMatrix();
      return Matrix.from([[0.1, 0.7, 0.2]]);
    },
  };
  const { image, outputs, best } = readDigit(model, Drawing.of(sevenStrokes));
  expect(image.shape).toEqual([28, 28]);
  expect(asked?.shape).toEqual([1, 784]);
  expect(Math.max(...asked!.data)).toBe(1);
  expect(asked!.data[28 * 14 + 14] * 255).toBeCloseTo(image.get(14, 14));
  expect(outputs).toEqual([Math.fround(0.1), Math.fround(0.7), Math.fround(0.2)]);
  expect(best).toBe(1);
});
