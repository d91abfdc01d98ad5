import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type * as Library from "@deltabook/nn";
import type * as PlatformModule from "../../lib/src/platform";

// What a machine can do is asked once: each test takes the library anew.
let library: typeof Library;
let platform: (typeof PlatformModule)["platform"];

beforeEach(async () => {
  vi.resetModules();
  library = await import("@deltabook/nn");
  ({ platform } = await import("../../lib/src/platform"));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

// The tests of other files, in the same process, get a library on which nothing was set.
afterAll(() => {
  vi.resetModules();
});

function withoutSimd(): void {
  vi.spyOn(WebAssembly, "validate").mockReturnValue(false);
}

function withoutSharedMemory(): void {
  vi.stubGlobal("SharedArrayBuffer", undefined);
}

/** What is printed from now on, but for the lines of epochs. */
function printed(): string[] {
  const texts: string[] = [];
  vi.spyOn(platform, "print").mockImplementation((text) => {
    if (!text.startsWith("Epoch ")) texts.push(text);
  });
  return texts;
}

/** Trains a net that is large enough for the kernels, and returns its weights. */
async function trainLarge(verbose: 0 | 1 | 2 = 2): Promise<unknown> {
  const { Dense, Matrix, Sequential } = library;
  const model = new Sequential([new Dense(32, { activation: "tanh", inputShape: [32] })]);
  model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
  const x = new Matrix(64, 32).map((_, row, column) => Math.fround(Math.sin(row + column)));
  await model.fit(x, x, { verbose });
  return model.getWeights();
}

describe("setBackend", () => {
  it.each([
    [
      "webgl",
      {},
      TypeError,
      'Unknown backend: expected one of auto, reference, wasm, received "webgl"',
    ],
    ["wasm", { threads: 0 }, RangeError, "Cannot set the backend: threads must be an integer"],
    ["wasm", { threads: 65 }, RangeError, "threads must be an integer from 1 to 64, received 65"],
    ["wasm", { threads: 1.5 }, RangeError, "received 1.5"],
    ["auto", { threads: NaN }, RangeError, "received NaN"],
    ["wasm", { threads: "2" }, TypeError, 'received "2"'],
  ])("refuses %j with %j, and the backend stays", (name, options, kind, text) => {
    const { setBackend, getBackend } = library;
    const before = getBackend();
    const attempt = (): void => {
      setBackend(name as never, options as never);
    };
    expect(attempt).toThrow(kind);
    expect(attempt).toThrow(text);
    expect(getBackend()).toEqual(before);
  });

  it("refuses WebAssembly where there is none with SIMD, and says what to do", () => {
    withoutSimd();
    expect(() => {
      library.setBackend("wasm");
    }).toThrow(
      "Cannot set the backend: this machine runs no WebAssembly with SIMD; plain TypeScript trains as well, slower",
    );
    library.setBackend("auto");
    expect(library.getBackend()).toEqual({ name: "reference", threads: 1 });
  });

  it("refuses threads where they cannot share memory, but takes one", () => {
    withoutSharedMemory();
    expect(() => {
      library.setBackend("wasm", { threads: 2 });
    }).toThrow("Cannot set the backend: threads cannot share memory here");
    library.setBackend("wasm");
    expect(library.getBackend()).toEqual({ name: "wasm", threads: 1 });
  });
});

describe("getBackend", () => {
  it("tells the library's choice, with as many threads as there are cores", () => {
    vi.spyOn(platform, "coreCount").mockReturnValue(6);
    expect(library.getBackend()).toEqual({ name: "auto", threads: 6 });
  });

  it("tells of no more threads than setBackend takes", () => {
    vi.spyOn(platform, "coreCount").mockReturnValue(128);
    expect(library.getBackend()).toEqual({ name: "auto", threads: 64 });
  });

  it("tells what was chosen", () => {
    const { setBackend, getBackend } = library;
    setBackend("wasm", { threads: 3 });
    expect(getBackend()).toEqual({ name: "wasm", threads: 3 });
    setBackend("auto", { threads: 2 });
    expect(getBackend()).toEqual({ name: "auto", threads: 2 });
    setBackend("reference", { threads: 5 });
    expect(getBackend()).toEqual({ name: "reference", threads: 1 });
  });
});

describe("a machine that lacks something", () => {
  it.each([
    ["SIMD", withoutSimd, "Note: this machine runs no WebAssembly with SIMD; plain"],
    ["shared memory", withoutSharedMemory, "Note: threads cannot share memory here"],
    [
      "a second core",
      (): void => void vi.spyOn(platform, "coreCount").mockReturnValue(1),
      "Note: this machine has one core; one thread trains.\n",
    ],
  ])("trains the same weights without %s, and says so once", async (_, take, text) => {
    const texts = printed();
    library.setBackend("reference");
    const expected = await trainLarge();
    library.setBackend("auto");
    take();
    expect(await trainLarge(0)).toEqual(expected);
    expect(texts).toEqual([]);
    expect(await trainLarge()).toEqual(expected);
    await trainLarge();
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain(text);
  });

  it("says nothing where nothing lacks, nor where plain TypeScript was chosen", async () => {
    const texts = printed();
    vi.spyOn(platform, "coreCount").mockReturnValue(2);
    await trainLarge();
    withoutSimd();
    library.setBackend("reference");
    await trainLarge();
    expect(texts).toEqual([]);
  });

  it("says nothing where one thread was asked for, nor when a model is measured", async () => {
    const texts = printed();
    withoutSharedMemory();
    library.setBackend("auto", { threads: 1 });
    await trainLarge();
    library.setBackend("auto");
    const { Dense, Matrix, Sequential } = library;
    const model = new Sequential([new Dense(32, { inputShape: [32] })]);
    model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
    await model.evaluate(new Matrix(64, 32), new Matrix(64, 32));
    expect(texts).toEqual([]);
  });
});

describe("a part of the learner's own", () => {
  type Part = "activation" | "loss" | "optimizer" | "layer" | "nothing";

  async function train(part: Part): Promise<unknown> {
    const { Adam, activations, Dense, losses, Sequential, SGD, xor } = library;
    class OwnSGD extends SGD {}
    class OwnDense extends Dense {}
    const { meanSquaredError } = losses;
    const activation = part === "activation" ? { ...activations.tanh, name: "own" } : "tanh";
    const model = new Sequential([
      new Dense(4, { activation, inputShape: [2] }),
      part === "layer" ? new OwnDense(1) : new Dense(1),
    ]);
    model.compile({
      loss: part === "loss" ? { ...meanSquaredError, name: "own" } : meanSquaredError,
      optimizer: part === "optimizer" ? new OwnSGD({ learningRate: 0.1 }) : new Adam(),
    });
    const { x, y } = xor();
    const history = await model.fit(x, y, { epochs: 3, batchSize: 3, verbose: 0 });
    return [model.getWeights(), history, model.predict(x)];
  }

  beforeEach(() => {
    library.setBackend("wasm", { threads: 2 });
    vi.spyOn(platform, "startThread").mockImplementation(() => {
      throw new Error("The engine was taken");
    });
  });

  it.each<Part>(["activation", "loss", "optimizer", "layer"])(
    "(%s) trains by plain steps, on any backend",
    async (part) => {
      const weights = await train(part);
      library.setBackend("reference");
      expect(weights).toEqual(await train(part));
    },
  );

  it("is what it takes: without one, threads train", async () => {
    await expect(train("nothing")).rejects.toThrow("The engine was taken");
  });
});
