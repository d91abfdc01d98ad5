import type { Sequential } from "../models";
import type { MimeBundle } from "../platform";
import { describeReading, digitPicture } from "./digitPicture";
import { Drawing } from "./drawing";
import { readDigit } from "./readDigit";
import { sevenStrokes } from "./sevenStrokes";
import { widgetType, widgetVersion, type DigitCanvasJSON } from "./widgetJSON";

const attempt = "Cannot show digit canvas";

/** A digit canvas as a widget, as a picture of a drawn 7 that the model has read, and as text. */
export function digitCanvasBundle(model: Sequential, labels?: readonly string[]): MimeBundle {
  checkModel(model);
  const outputs = model.outputShape![0];
  const names = labels ?? Array.from({ length: outputs }, (_, i) => String(i));
  if (names.length !== outputs) {
    throw new RangeError(
      `${attempt}: expected one label for each of ${outputs} outputs, received ${names.length}`,
    );
  }
  const json: DigitCanvasJSON = {
    ...{ widget: "digitCanvas", version: widgetVersion },
    ...{ model: model.toJSON(), labels: names },
  };
  const reading = readDigit(model, Drawing.of(sevenStrokes));
  return {
    [widgetType]: json,
    "image/svg+xml": digitPicture(sevenStrokes, reading, names),
    "text/plain": describeReading(reading, names),
  };
}

function checkModel(model: Sequential): void {
  const inputs = model.inputShape?.[0];
  if (inputs === undefined) {
    throw new TypeError(`${attempt}: the model has no weights yet; train it, or give inputShape`);
  }
  if (inputs === 784) return;
  throw new TypeError(`${attempt}: the model must take 784 inputs, received one with ${inputs}`);
}
