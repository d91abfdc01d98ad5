import { afterEach, describe, expect, it, vi } from "vitest";
import type { FitOptions } from "@deltabook/nn";
import { workedModel } from "./xorNet";

async function printed(options: FitOptions): Promise<string> {
  let text = "";
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  await workedModel().fit([[1, 1]], [[0]], options);
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

  it("names the validation values too, in the order of the names", async () => {
    const text = await printed({ validationData: [[[1, 1]], [[0]]] });
    expect(text).toMatch(/ - accuracy: \S+ - loss: \S+ - valAccuracy: \S+ - valLoss: \S+\n$/);
  });
});
