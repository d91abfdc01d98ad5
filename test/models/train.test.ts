import { describe, expect, it } from "vitest";
import {
  Dense,
  NonFiniteLossError,
  Sequential,
  SGD,
  spirals,
  TrainingInterruptedError,
  type Callback,
} from "@deltabook/nn";
import { spiralModel } from "./spiralModel";

const SILENT = { verbose: 0 } as const;

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

  it("trains no batch once its signal is aborted: before the start, or between two epochs", async () => {
    const model = spiralModel();
    const before = model.getWeights();
    const stopped = model.fit(x, y, { ...SILENT, signal: AbortSignal.abort() });
    await expect(stopped).rejects.toThrow("Training was stopped after 0 of 1 epochs");
    expect(model.getWeights()).toEqual(before);

    const stop = new AbortController();
    let ended = before;
    const stopAtEnd: Callback = {
      onEpochEnd: () => {
        ended = model.getWeights();
        stop.abort();
      },
    };
    const options = { ...SILENT, epochs: 2, signal: stop.signal, callbacks: [stopAtEnd] };
    await expect(model.fit(x, y, options)).rejects.toThrow("stopped after 1 of 2 epochs");
    expect(ended).not.toEqual(before);
    expect(model.getWeights()).toEqual(ended);
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

  it("gives every callback the model before anything else", async () => {
    const calls: unknown[] = [];
    const model = spiralModel();
    const told = (name: string): Callback => ({
      setModel: (given) => void calls.push(given === model),
      onTrainBegin: () => void calls.push(name),
    });
    await model.fit(x, y, { ...SILENT, callbacks: [told("a"), told("b")] });
    expect(calls).toEqual([true, true, "a", "b"]);
  });

  it.each(["setModel", "onTrainBegin", "onEpochBegin", "onBatchEnd", "onEpochEnd", "onTrainEnd"])(
    "ends with the error that %s throws, after onTrainEnd of every callback",
    async (name) => {
      const ended: string[] = [];
      const last = (own: string): Callback => ({ onTrainEnd: () => void ended.push(own) });
      const failing: Callback = {
        [name]: () => Promise.reject(new Error("mine")),
      };
      const model = spiralModel();
      const callbacks = [last("a"), failing, last("b")];
      await expect(model.fit(x, y, { ...SILENT, callbacks })).rejects.toThrow(new Error("mine"));
      expect(ended).toEqual(["a", "b"]);
      await model.fit(x, y, SILENT); // it can go on
    },
  );

  it("rejects with what ended training, not with what came of it", async () => {
    const failing = (text: string): never => {
      throw new Error(text);
    };
    const callbacks: Callback[] = [
      { onEpochEnd: () => failing("first"), onTrainEnd: () => failing("second") },
    ];
    const training = spiralModel().fit(x, y, { ...SILENT, callbacks });
    await expect(training).rejects.toThrow("first");
  });

  it("lets a callback set the weights in onTrainEnd alone, and change nothing else", async () => {
    const model = spiralModel();
    const first = model.getWeights();
    const errors: string[] = [];
    const attempt = (action: () => unknown): void => {
      try {
        action();
      } catch (error) {
        errors.push((error as Error).message);
      }
    };
    const setBack = (): void => {
      model.setWeights(first);
    };
    await model.fit(x, y, {
      ...SILENT,
      callbacks: [
        {
          onEpochEnd: () => {
            attempt(setBack);
          },
          onTrainEnd: () => {
            attempt(setBack);
            attempt(() => model.add(new Dense(1)));
          },
        },
      ],
    });
    expect(errors).toEqual(
      ["set the weights", "add a layer"].map(
        (what) => `Cannot ${what}: it is being trained; await the running fit first`,
      ),
    );
    expect(model.getWeights()).toEqual(first);
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

  it("restores the first weights, and says so, when the first epoch is not finite", async () => {
    const model = new Sequential([new Dense(1, { inputShape: [1] })]);
    model.compile({ loss: "meanSquaredError", optimizer: new SGD({ learningRate: 1e38 }) });
    const before = model.getWeights();
    const training = model.fit([[1], [2]], [[3], [5]], { ...SILENT, batchSize: 1 });
    await expect(training).rejects.toThrow(/of epoch 1; the weights of the start are back/);
    expect(model.getWeights()).toEqual(before);
  });
});
