import { describe, expect, it } from "vitest";
import {
  Dense,
  NonFiniteLossError,
  Sequential,
  SGD,
  spirals,
  TrainingInterruptedError,
  xor,
  type Callback,
  type FitOptions,
  type MatrixLike,
} from "@deltabook/nn";
import { workedModel } from "./xorNet";

const SILENT = { verbose: 0 } as const;

function spiralModel(seed = 1): Sequential {
  const model = new Sequential(
    [
      new Dense(8, { activation: "tanh", inputShape: [2] }),
      new Dense(1, { activation: "sigmoid" }),
    ],
    { seed },
  );
  model.compile({ loss: "binaryCrossentropy", optimizer: "adam", metrics: ["accuracy"] });
  return model;
}

describe("fit", () => {
  it("takes the step that the worked example takes by hand", async () => {
    // Keras's mean squared error has no half: its gradient is twice that of the lessons, so learning rate 1/2 fits
    const model = workedModel(0.5);
    await model.fit([[1, 1]], [[0]], SILENT);
    const [, output] = model.getWeights();
    expect(output.get(0, 0)).toBeCloseTo(0.2010905448, 6);
    expect(output.get(1, 0)).toBeCloseTo(0.3936795048, 6);
    expect(output.get(2, 0)).toBeCloseTo(0.8066490675, 6);
    expect(model.predict([[1, 1]]).get(0, 0)).toBeCloseTo(0.7313956216, 6);
  });

  it("measures each sample before the update that it takes part in", async () => {
    const history = await workedModel().fit([[1, 1]], [[0]], SILENT);
    expect(history.history.loss[0]).toBeCloseTo(0.5996648057, 6);
    expect(history.history.accuracy).toEqual([0]);
  });

  it("uses every sample once an epoch, also those of a smaller last batch", async () => {
    const seen: number[] = [];
    const model = spiralModel();
    const { x, y } = spirals({ samples: 50, seed: 1 });
    await model.fit(x, y, {
      ...SILENT,
      batchSize: 16,
      callbacks: [{ onBatchEnd: (batch) => void seen.push(batch) }],
    });
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it("gives an unshuffled epoch of one batch the mean loss that evaluate gives before it", async () => {
    const model = spiralModel();
    const { x, y } = spirals({ samples: 50, seed: 1 });
    const before = await model.evaluate(x, y);
    const history = await model.fit(x, y, { ...SILENT, batchSize: 50, shuffle: false });
    expect(history.history.loss[0]).toBe(before.loss);
    expect(history.history.accuracy?.[0]).toBe(before.accuracy);
  });

  it("gives the same weights for the same seeds, others for another", async () => {
    const { x, y } = spirals({ samples: 60, seed: 3 });
    const train = async (seed: number): Promise<unknown> => {
      const model = spiralModel();
      await model.fit(x, y, { ...SILENT, epochs: 3, seed });
      return model.getWeights();
    };
    expect(await train(5)).toEqual(await train(5));
    expect(await train(5)).not.toEqual(await train(6));
  });

  it("does not change its data", async () => {
    const { x, y } = spirals({ samples: 40, seed: 3 });
    const copies = [x.data.slice(), y.data.slice()];
    await spiralModel().fit(x, y, SILENT);
    expect([x.data, y.data]).toEqual(copies);
  });

  it("keeps the optimizer's memory from one fit to the next", async () => {
    const { x, y } = spirals({ samples: 32, seed: 3 });
    const options = { ...SILENT, shuffle: false };
    const once = spiralModel();
    await once.fit(x, y, { ...options, epochs: 2 });
    const twice = spiralModel();
    await twice.fit(x, y, options);
    await twice.fit(x, y, options);
    expect(twice.getWeights()).toEqual(once.getWeights());
  });

  it("learns XOR with biases", async () => {
    const model = new Sequential(
      [
        new Dense(4, { activation: "sigmoid", inputShape: [2] }),
        new Dense(1, { activation: "sigmoid" }),
      ],
      { seed: 1 },
    );
    model.compile({
      loss: "meanSquaredError",
      optimizer: new SGD({ learningRate: 2, momentum: 0.9 }),
    });
    const { x, y } = xor();
    await model.fit(x, y, { ...SILENT, epochs: 2000 });
    const errors = model.predict(x).data.map((output, i) => Math.abs(output - y.data[i]));
    expect(Math.max(...errors)).toBeLessThan(0.1);
  });
});

describe("fit with validation", () => {
  it("measures validationData after each epoch, as evaluate does", async () => {
    const model = spiralModel();
    const { x, y } = spirals({ samples: 40, seed: 1 });
    const other = spirals({ samples: 30, seed: 2 });
    const history = await model.fit(x, y, { ...SILENT, validationData: [other.x, other.y] });
    const after = await model.evaluate(other.x, other.y);
    expect(history.history.valLoss).toEqual([after.loss]);
    expect(history.history.valAccuracy).toEqual([after.accuracy]);
  });

  it("keeps the last rows for validationSplit, before shuffling", async () => {
    const { x, y } = spirals({ samples: 40, seed: 1 });
    const split = spiralModel();
    await split.fit(x, y, { ...SILENT, batchSize: 8, validationSplit: 0.25 });
    const given = spiralModel();
    await given.fit(x.slice(0, 30), y.slice(0, 30), {
      ...SILENT,
      batchSize: 8,
      validationData: [x.slice(30, 40), y.slice(30, 40)],
    });
    expect(split.getWeights()).toEqual(given.getWeights());
    expect(split.history).toEqual(given.history);
  });
});

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
    ["no data", [], [], {}, "x must have at least one row"],
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
    ["a seed that is no integer", x, y, { seed: 0.1 }, "seed must be an integer, received 0.1"],
    ["another verbose", x, y, { verbose: 3 as never }, "verbose must be 0, 1 or 2, received 3"],
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

describe("fit, stopped", () => {
  const { x, y } = spirals({ samples: 40, seed: 1 });

  it("stops after the current batch when its signal is aborted, and keeps history and weights", async () => {
    const model = spiralModel();
    const stop = new AbortController();
    const stopInThirdEpoch: Callback = {
      onBatchEnd: () => {
        if (model.history?.epoch.length === 2) stop.abort();
      },
    };
    const training = model.fit(x, y, {
      ...SILENT,
      epochs: 5,
      batchSize: 10,
      signal: stop.signal,
      callbacks: [stopInThirdEpoch],
    });
    const error: unknown = await training.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TrainingInterruptedError);
    expect(error).toMatchObject({
      name: "Interrupted",
      message:
        "Training was stopped after 2 of 5 epochs; the model keeps its weights, and model.history the finished epochs",
    });
    expect((error as TrainingInterruptedError).history).toBe(model.history);
    expect(model.history?.epoch).toEqual([0, 1]);
    await model.fit(x, y, SILENT); // it can go on
  });

  it("ends early without an error when a callback sets stopTraining", async () => {
    const model = spiralModel();
    const history = await model.fit(x, y, {
      ...SILENT,
      epochs: 9,
      callbacks: [
        {
          onEpochEnd: (epoch) => {
            model.stopTraining = epoch === 1;
          },
        },
      ],
    });
    expect(history.epoch).toEqual([0, 1]);
  });

  it("calls back in order, waits for each, and says the end also after an error", async () => {
    const calls: string[] = [];
    const model = spiralModel();
    const training = model.fit(x, y, {
      ...SILENT,
      batchSize: 20,
      epochs: 2,
      callbacks: [
        {
          onTrainBegin: () => void calls.push("train"),
          onEpochBegin: (epoch) => void calls.push(`epoch ${epoch}`),
          onBatchEnd: async (batch) => {
            await Promise.resolve();
            calls.push(`batch ${batch}`);
          },
          onEpochEnd: (epoch, logs) => {
            calls.push(`end ${epoch} ${Object.keys(logs).join("+")}`);
            throw new Error("mine");
          },
          onTrainEnd: () => void calls.push("end"),
        },
      ],
    });
    await expect(training).rejects.toThrow("mine");
    expect(calls).toEqual(["train", "epoch 0", "batch 0", "batch 1", "end 0 loss+accuracy", "end"]);
  });

  it("ends with an error that names the epoch when the loss is not finite, and restores the weights", async () => {
    const model = new Sequential([new Dense(1, { inputShape: [1], kernelInitializer: "zeros" })]);
    model.compile({ loss: "meanSquaredError", optimizer: new SGD({ learningRate: 1e18 }) });
    const kept: unknown[] = [];
    const callbacks = [{ onEpochEnd: () => void kept.push(model.getWeights()) }];
    const error: unknown = await model
      .fit([[1], [2]], [[3], [5]], { ...SILENT, epochs: 50, callbacks })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NonFiniteLossError);
    expect((error as NonFiniteLossError).message).toMatch(
      /^Cannot go on training: the loss was Infinity in batch 1 of epoch 2; the weights of the epoch before are back\. Try a smaller learningRate/,
    );
    expect((error as NonFiniteLossError).epoch).toBe(2);
    expect(model.getWeights()).toEqual(kept.at(-1));
  });
});
