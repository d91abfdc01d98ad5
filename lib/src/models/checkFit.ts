import {
  checkedNumber,
  fraction,
  hasMethods,
  positiveInteger,
  randomSeed,
  received,
} from "../checks";
import type { MatrixLike } from "../matrix";
import type { InputsLike } from "../scaledBytes";
import type { Samples } from "./batches";
import { checkSamples } from "./checkSamples";
import type { FitOptions, FitSettings } from "./fitOptions";
import type { Network } from "./network";

const attempt = "Cannot fit the model";

/** What `fit` works with, once everything that it was given has been found right. */
export interface FitInput {
  readonly samples: Samples;
  readonly validation: Samples | undefined;
  readonly settings: FitSettings;
}

/** Checks all that `fit` was given; throws before anything is changed. */
export function checkFit(
  x: InputsLike,
  y: MatrixLike,
  options: FitOptions,
  network: Network,
): FitInput {
  const { validationData, validationSplit = 0 } = options;
  const all = checkSamples(attempt, ["x", x], ["y", y], network);
  const { samples, validation } = splitSamples(all, validationSplit);
  const settings = checkSettings(options, samples.x.rows);
  checkListeners(options);
  if (!validationData) return { samples, validation, settings };
  if (validation)
    throw new TypeError(`${attempt}: give validationData or validationSplit, not both`);
  const [valX, valY] = checkPair(validationData);
  return {
    samples,
    validation: checkSamples(
      attempt,
      ["validationData's x", valX],
      ["validationData's y", valY],
      network,
      samples.x.columns,
    ),
    settings,
  };
}

function checkPair(pair: readonly [InputsLike, MatrixLike]): readonly [InputsLike, MatrixLike] {
  const given: unknown = pair;
  if (Array.isArray(given) && given.length === 2) return pair;
  throw new TypeError(`${attempt}: validationData must be [x, y], received ${received(pair)}`);
}

function splitSamples(
  all: Samples,
  share: number,
): { samples: Samples; validation: Samples | undefined } {
  fraction(attempt, "validationSplit", share);
  if (share === 0) return { samples: all, validation: undefined };
  const { rows } = all.x;
  const first = Math.floor(rows * (1 - share));
  if (first === 0 || first === rows) {
    throw new RangeError(
      `${attempt}: validationSplit ${share} of ${rows} rows leaves none for ${first ? "validation" : "training"}`,
    );
  }
  const part = (start: number, end: number): Samples => ({
    x: all.x.slice(start, end),
    y: all.y.slice(start, end),
  });
  return { samples: part(0, first), validation: part(first, rows) };
}

function checkListeners({ callbacks = [], signal }: FitOptions): void {
  const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;
  if (!Array.isArray(callbacks) || !callbacks.every(isObject)) {
    throw new TypeError(
      `${attempt}: callbacks must be an array of callbacks, received ${received(callbacks)}`,
    );
  }
  if (signal === undefined || hasMethods<AbortSignal>(signal, ["addEventListener"])) return;
  throw new TypeError(
    `${attempt}: signal must be an AbortSignal, such as new AbortController().signal, received ${received(signal)}`,
  );
}

function checkSettings(options: FitOptions, rows: number): FitSettings {
  const {
    epochs = 1,
    batchSize = Math.min(32, rows),
    shuffle = true,
    seed = 0,
    verbose = 1,
  } = options;
  positiveInteger(attempt, "epochs", epochs);
  positiveInteger(attempt, "batchSize", batchSize);
  if (batchSize > rows) {
    throw new RangeError(
      `${attempt}: batchSize must not be larger than the ${rows} training samples, received ${batchSize}`,
    );
  }
  randomSeed(attempt, seed);
  checkedNumber(attempt, "verbose", verbose, "0, 1 or 2", (level) => [0, 1, 2].includes(level));
  return { epochs, batchSize, shuffle, seed, verbose };
}
