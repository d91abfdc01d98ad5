import { afterEach, describe, expect, it, vi } from "vitest";
import type { FitOptions } from "@deltabook/nn";
import { workedModel } from "./xorNet";

async function printed(options: FitOptions, rows = 1, model = workedModel()): Promise<string> {
  let text = "";
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  const [x, y] = [new Array<number[]>(rows).fill([1, 1]), new Array<number[]>(rows).fill([0])];
  await model.fit(x, y, options);
  return text;
}
afterEach(() => vi.restoreAllMocks());

const LINE =
  /^Epoch 1\/2 - 1\/1 - \d+\.\ds - \d+ms\/step - accuracy: 0\.0000 - loss: 0\.5997\nEpoch 2\/2 - /;

describe("progressReport", () => {
  it("prints a line an epoch as Keras does, with verbose 1 and 2", async () => {
    expect(await printed({ epochs: 2 })).toMatch(LINE);
    expect(await printed({ epochs: 2, verbose: 2 })).toMatch(LINE);
  });

  it("prints nothing with verbose 0", async () => {
    expect(await printed({ epochs: 2, verbose: 0 })).toBe("");
  });

  it("prints every n-th epoch of very many, and the last", async () => {
    const lines = (await printed({ epochs: 1001, verbose: 2 })).trim().split("\n");
    expect(lines).toHaveLength(167);
    expect(lines[0]).toMatch(/^Epoch 6\/1001 /);
    expect(lines.at(-1)).toMatch(/^Epoch 1001\/1001 /);
  });

  it("counts the batches that were done where training is ended early", async () => {
    const model = workedModel();
    const onBatchEnd = (batch: number): void => {
      model.stopTraining = model.history!.epoch.length === 1 && batch === 2;
    };
    const options = { epochs: 3, batchSize: 2, verbose: 2, callbacks: [{ onBatchEnd }] } as const;
    const lines = (await printed(options, 9, model)).trim().split("\n");
    expect(lines.map((line) => line.slice(0, 17))).toEqual([
      "Epoch 1/3 - 5/5 -",
      "Epoch 2/3 - 3/5 -",
    ]);
  });

  it("names the validation values too, in the order of the names", async () => {
    const text = await printed({ validationData: [[[1, 1]], [[0]]] });
    expect(text).toMatch(/ - accuracy: \S+ - loss: \S+ - valAccuracy: \S+ - valLoss: \S+\n$/);
  });
});
