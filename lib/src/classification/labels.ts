import { ByteTensor } from "../byteTensor";
import { nonNegativeInteger, received } from "../checks";

/** The class of each sample, counted from 0: as a data set or `argmax` gives them. */
export type Labels = ByteTensor | ArrayLike<number>;

/**
 * The true labels and the predicted ones as lists that belong together.
 *
 * @throws TypeError `<attempt>: labels must be a list of classes, received <value>`, or if the lengths differ
 * @throws RangeError `<attempt>: labels[3] must be a non-negative integer, received 1.5`, or if there are none
 */
export function labelPairs(
  attempt: string,
  labels: Labels,
  predicted: Labels,
): readonly (readonly [label: number, answer: number])[] {
  const truth = labelList(attempt, "labels", labels);
  const answers = labelList(attempt, "predicted", predicted);
  if (truth.length === answers.length) return truth.map((label, i) => [label, answers[i]]);
  throw new TypeError(
    `${attempt}: labels and predicted must have the same length, received ${truth.length} and ${answers.length}`,
  );
}

/** The labels as an array, each of them checked. */
export function labelList(attempt: string, name: string, labels: Labels): readonly number[] {
  const list: unknown = labels instanceof ByteTensor ? flat(labels) : labels;
  if (!isList(list)) {
    throw new TypeError(
      `${attempt}: ${name} must be a list of classes, received ${received(labels)}`,
    );
  }
  if (list.length === 0) {
    throw new RangeError(
      `${attempt}: ${name} must have at least one class, received an empty list`,
    );
  }
  return Array.from(list, (label, i) => nonNegativeInteger(attempt, `${name}[${i}]`, label));
}

/** The bytes, where they have one axis. */
function flat({ shape, data }: ByteTensor): Uint8Array | undefined {
  return shape.length === 1 ? data : undefined;
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}
