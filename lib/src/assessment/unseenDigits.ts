import { ByteTensor } from "../byteTensor";
import { DataError } from "../data/dataError";
import { received } from "../checks";
import { platform } from "../platform";

/** The images that a classifier is judged on, and what it says of them: files in the notebook's folder. */
const inputsFile = "digits.json";
const predictionsFile = "predictions.json";

const side = 28;
const pixels = side * side;

/**
 * Reads the images that an assignment wants labelled: "digits.json" in the notebook's folder. What they show is not in the
 * file. The file is JSON, `{ "images": [...] }`, each image as base64 of its 784 bytes, row by row.
 *
 * @returns the images, of shape [n, 28, 28], 0 the background and 255 the strongest ink
 * @throws DataError if there is no such file, or it is damaged
 * @example
 * import { readDigits } from "@deltabook/nn";
 * await readDigits();
 * // throws DataError: Cannot read digits.json: there is no such file beside the notebook; fetch the assignment again
 */
export async function readDigits(): Promise<ByteTensor> {
  const text = await platform.readKept(inputsFile);
  if (text === undefined)
    throw new DataError(
      `Cannot read ${inputsFile}: there is no such file beside the notebook; fetch the assignment again`,
    );
  const images = imagesOf(text);
  const data = new Uint8Array(images.length * pixels);
  images.forEach((image, i) => {
    data.set(bytesOf(image, i), i * pixels);
  });
  return new ByteTensor(data, [images.length, side, side]);
}

/**
 * Writes what a classifier says of the images of `readDigits` into "predictions.json" in the notebook's folder:
 * `{ "labels": [7, 2, ...] }`.
 *
 * @param labels - for each image, in their order, a digit from 0 to 9
 * @throws RangeError or TypeError if these are no such labels; FileError if the file cannot be written
 * @example
 * import { writePredictions } from "@deltabook/nn";
 * await writePredictions([7, 2, 10]);
 * // throws RangeError: Cannot write predictions: label 2 must be a digit from 0 to 9, received 10
 */
export async function writePredictions(labels: readonly number[]): Promise<void> {
  if (!Array.isArray(labels))
    throw new TypeError(
      `Cannot write predictions: labels must be a list of digits, received ${received(labels)}`,
    );
  const odd = labels.findIndex((label) => !Number.isInteger(label) || label < 0 || label > 9);
  if (odd >= 0)
    throw new RangeError(
      `Cannot write predictions: label ${odd} must be a digit from 0 to 9, received ${received(labels[odd])}`,
    );
  await platform.keep(predictionsFile, `${JSON.stringify({ labels })}\n`);
}

function imagesOf(text: string): readonly unknown[] {
  const { images } = parsed(text) as { images?: unknown };
  if (Array.isArray(images) && images.length > 0) return images;
  throw new DataError(`Cannot read ${inputsFile}: expected {"images": [...]}`);
}

function parsed(text: string): unknown {
  try {
    return Object(JSON.parse(text));
  } catch (error) {
    throw new DataError(`Cannot read ${inputsFile}: it is not JSON`, { cause: error });
  }
}

function bytesOf(image: unknown, index: number): Uint8Array {
  const bytes = decoded(image);
  if (bytes?.length === pixels) return bytes;
  throw new DataError(
    `Cannot read ${inputsFile}: image ${index} must be base64 of ${pixels} bytes`,
  );
}

function decoded(image: unknown): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(String(image)), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
