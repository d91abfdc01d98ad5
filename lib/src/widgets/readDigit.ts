import type { ByteTensor } from "../byteTensor";
import type { Sequential } from "../models";
import { centreDigit } from "./centreDigit";
import type { Drawing } from "./drawing";

/** What a model says to a drawing. */
export interface Reading {
  /** What the model sees: 28 x 28. */
  readonly image: ByteTensor;
  /** Its outputs. */
  readonly outputs: readonly number[];
  /** The number of the highest output. */
  readonly best: number;
}

/** Centres the drawing and asks the model. */
export function readDigit(model: Pick<Sequential, "predict">, drawing: Drawing): Reading {
  const image = centreDigit(drawing.toBytes());
  const prediction = model.predict(image.reshape(1, -1).divide(255));
  return { image, outputs: [...prediction.data], best: prediction.argmax()[0] };
}
