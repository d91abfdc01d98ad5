import { describe, expect, it } from "vitest";
import type { FitOptions, MatrixLike } from "@deltabook/nn";
import { spiralModel } from "./spiralModel";

const SILENT = { verbose: 0 } as const;

describe("fit, refusing bad input", () => {
  const x = [
    [0, 1],
    [1, 0],
  ];
  const y = [[0], [1]];
  const cases: [string, MatrixLike, MatrixLike, FitOptions, string][] = [
    [
      "x of another width",
      [[1], [2]],
      y,
      {},
      "x must have 2 columns, one for each input of the model, received shape [2, 1]",
    ],
    [
      "y of another width",
      x,
      [
        [0, 1],
        [1, 0],
      ],
      {},
      "y must have 1 columns, one for each output of the model, received shape [2, 2]",
    ],
    [
      "fewer targets than samples",
      x,
      [[0]],
      {},
      "x and y must have the same number of rows, received 2 and 1",
    ],
    [
      "NaN in x",
      [
        [0, 1],
        [1, NaN],
      ],
      y,
      {},
      "x must hold finite numbers, received NaN in row 1, column 1",
    ],
    [
      "Infinity in y",
      x,
      [[0], [Infinity]],
      {},
      "y must hold finite numbers, received Infinity in row 1, column 0",
    ],
    [
      "labels out of range",
      x,
      [[0], [2]],
      {},
      "y must hold targets from 0 to 1 for binaryCrossentropy, received 2 in row 1",
    ],
    ["no data", [], [], {}, "x must have at least one row and one column, received shape [0, 0]"],
    ["rows without columns", [[], []], y, {}, "x must have at least one row and one column"],
    ["rows of several widths", [[0, 1], [1]], y, {}, "x must be a Matrix or an array of rows"],
    [
      "batchSize larger than the data",
      x,
      y,
      { batchSize: 3 },
      "batchSize must not be larger than the 2 training samples, received 3",
    ],
    ["batchSize 0", x, y, { batchSize: 0 }, "batchSize must be a positive integer, received 0"],
    ["half an epoch", x, y, { epochs: 1.5 }, "epochs must be a positive integer, received 1.5"],
    [
      "a seed that is no integer",
      x,
      y,
      { seed: 0.1 },
      "seed must be an integer from 0 to 4294967295, received 0.1",
    ],
    ["another verbose", x, y, { verbose: 3 as never }, "verbose must be 0, 1 or 2, received 3"],
    [
      "a callback outside an array",
      x,
      y,
      { callbacks: { onTrainEnd: () => undefined } as never },
      "callbacks must be an array of callbacks, received an object",
    ],
    [
      "a controller in place of its signal",
      x,
      y,
      { signal: new AbortController() as never },
      "signal must be an AbortSignal, such as new AbortController().signal, received an object of class AbortController",
    ],
    [
      "validation of another width",
      x,
      y,
      { validationData: [[[1]], [[1]]] },
      "validationData's x must have 2 columns",
    ],
    [
      "validationData that is no pair",
      x,
      y,
      { validationData: [x] as never },
      "validationData must be [x, y], received an array of length 1",
    ],
    [
      "validationSplit 1",
      x,
      y,
      { validationSplit: 1 },
      "validationSplit must be a number from 0 up to but not including 1, received 1",
    ],
    [
      "a split that leaves nothing",
      x,
      y,
      { validationSplit: 0.9 },
      "validationSplit 0.9 of 2 rows leaves none for training",
    ],
    [
      "both validations",
      x,
      y,
      { validationSplit: 0.5, validationData: [x, y] },
      "give validationData or validationSplit, not both",
    ],
  ];

  it.each(cases)("refuses %s and keeps the weights", async (_, badX, badY, options, text) => {
    const model = spiralModel();
    const before = model.getWeights();
    await expect(model.fit(badX, badY, { ...SILENT, ...options })).rejects.toThrow(text);
    expect(model.getWeights()).toEqual(before);
    expect(model.history).toBeNull();
  });

  it("refuses a second fit, and changes, while one runs", async () => {
    const model = spiralModel();
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const first = model.fit(x, y, { ...SILENT, callbacks: [{ onEpochEnd: () => held }] });
    await expect(model.fit(x, y, SILENT)).rejects.toThrow(
      "Cannot fit the model: it is being trained; await the running fit first",
    );
    expect(() => {
      model.setWeights(model.getWeights());
    }).toThrow("Cannot set the weights: it is being trained");
    goOn();
    await first;
    await model.fit(x, y, SILENT);
  });
});
