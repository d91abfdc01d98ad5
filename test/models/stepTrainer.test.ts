import { describe, expect, it } from "vitest";
import { Matrix } from "@deltabook/nn";
import type { Logs } from "../../lib/src/models/history";
import type { Steps } from "../../lib/src/models/steps";
import { StepTrainer } from "../../lib/src/models/stepTrainer";
import type { Watch } from "../../lib/src/models/trainer";

/** Steps that do nothing but write down what they are asked for; they take at most 3 at once. */
class NotedSteps implements Steps {
  readonly notes: string[] = [];
  readonly #loss: number;
  done = 0;

  constructor(loss = 1) {
    this.#loss = loss;
  }

  begin(): void {
    this.done = 0;
    this.notes.push("begin");
  }

  next(most: number): number {
    this.done += Math.min(most, 3, 7 - this.done);
    this.notes.push(`done ${this.done}`);
    return this.#loss;
  }

  logs(): Logs {
    return { loss: this.#loss };
  }

  store(): void {
    this.notes.push("store");
  }

  validate(): Promise<Logs> {
    return Promise.resolve({ loss: 2 });
  }
}

const samples = { x: Matrix.zeros(7, 1), y: Matrix.zeros(7, 1) };
const settings = { epochs: 1, batchSize: 1, shuffle: false, seed: 0, verbose: 0 } as const;

/** Trains an epoch of 7 batches; tells in which steps, and when whom is told. */
async function notesOf(
  watch: Partial<Watch>,
  steps = new NotedSteps(),
): Promise<readonly string[]> {
  const { notes } = steps;
  const trainer = new StepTrainer(steps, { samples, validation: undefined, settings });
  const trained = trainer.trainEpoch(4, undefined, {
    ...{ isHeard: true, everyBatch: false, signal: new AbortController().signal },
    shouldStop: () => false,
    onBatchEnd: (batch) => Promise.resolve(void notes.push(`batch ${batch}`)),
    onProgress: (batch) => Promise.resolve(void notes.push(`progress ${batch}`)),
    ...watch,
  });
  if (!(trained instanceof Promise)) notes.push("no promise");
  expect(await trained).toEqual({ loss: 1 });
  return notes;
}

const whole = ["begin", "done 3", "done 6", "done 7", "store"];

describe("StepTrainer", () => {
  it("takes all steps of an epoch without a promise where there is nobody to tell", async () => {
    expect(await notesOf({ isHeard: false })).toEqual([...whole, "no promise"]);
  });

  it("tells at the end of an epoch, when the model has what was learnt", async () => {
    expect(await notesOf({})).toEqual([...whole, "progress 6"]);
  });

  it("tells of each batch who asks for that", async () => {
    const batches = [0, 1, 2, 3, 4, 5, 6].map((batch) => [
      ...[`done ${batch + 1}`, "store", `batch ${batch}`],
    ]);
    const expected = ["begin", ...batches.flat(), "progress 6"];
    expect(await notesOf({ everyBatch: true })).toEqual(expected);
  });

  it("takes one more step where the end is asked for before the epoch begins", async () => {
    const stopped = await notesOf({ shouldStop: () => true });
    expect(stopped).toEqual(["begin", "done 1", "store", "progress 0"]);
    const steps = new NotedSteps();
    const aborted = notesOf({ signal: AbortSignal.abort(new Error("mine")) }, steps);
    await expect(aborted).rejects.toThrow("mine");
    expect(steps.notes).toEqual(["begin", "done 1", "store"]);
  });

  it("trains epochs together where its steps can", () => {
    const input = { samples, validation: undefined, settings };
    const atOnce = { mostEpochs: 2, trainEpochs: () => undefined, load: () => undefined };
    const steps = Object.assign(new NotedSteps(), { atOnce });
    expect(new StepTrainer(steps, input).atOnce).toBe(atOnce);
    expect(new StepTrainer(new NotedSteps(), input).atOnce).toBeUndefined();
  });

  it("throws at the batch whose loss is not finite", async () => {
    const steps = new NotedSteps(NaN);
    await expect(notesOf({}, steps)).rejects.toThrow("the loss was NaN in batch 3 of epoch 5");
    expect(steps.notes).toEqual(["begin", "done 3", "store"]);
  });
});
