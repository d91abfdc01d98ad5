import { describe, expect, it } from "vitest";
import { checkGradients, Dense, Dropout, Random, Sequential } from "@deltabook/nn";
import { Trace } from "../../lib/src/layers";

/** What a layer, built for `inputs`, makes of ones in training. */
function trained(layer: Dropout, inputs: number, rows: number): Float32Array {
  layer.build(inputs, new Random(3));
  const trace = new Trace(layer, rows, true);
  layer.forward(new Float32Array(rows * inputs).fill(1), rows, trace);
  return trace.outputs;
}

describe("Dropout in training", () => {
  it("drops the share rate, and multiplies the others by 1 / (1 - rate)", () => {
    const outputs = trained(new Dropout(0.2, { seed: 1 }), 100, 200);
    const kept = outputs.filter((value) => value !== 0);
    expect(new Set(kept)).toEqual(new Set([Math.fround(1 / 0.8)]));
    // 20,000 values: five standard deviations are 0.014.
    expect(Math.abs(1 - kept.length / outputs.length - 0.2)).toBeLessThan(0.014);
  });

  it("draws anew for each sample and step, the same for the same seed", () => {
    const layer = new Dropout(0.5, { seed: 9 });
    const first = trained(layer, 40, 2).slice();
    const second = trained(layer, 40, 2).slice();
    expect(first.slice(0, 40)).not.toEqual(first.slice(40));
    expect(second).not.toEqual(first);
    expect(trained(new Dropout(0.5, { seed: 9 }), 40, 2)).toEqual(first);
    expect(trained(new Dropout(0.5, { seed: 10 }), 40, 2)).not.toEqual(first);
  });

  it("passes back the gradient of what it kept, times the same factor", () => {
    const layer = new Dropout(0.5, { seed: 2 });
    layer.build(3, new Random(0));
    const trace = new Trace(layer, 2, true);
    layer.forward(Float32Array.of(1, 2, 3, 4, 5, 6), 2, trace);
    trace.gradient.set([1, 1, 1, 1, 1, 1]);
    const gradient = new Float32Array(6);
    layer.backward(trace, gradient);
    expect(gradient).toEqual(trace.outputs.map((value, i) => value / (i + 1)));
    layer.backward(trace, null);
  });

  it("drops nothing at rate 0", () => {
    expect(trained(new Dropout(0), 4, 1)).toEqual(new Float32Array(4).fill(1));
  });
});

describe("Dropout in a model", () => {
  const x = [
    [0.5, -1],
    [1, 0.25],
  ];
  const y = [[1], [0]];

  function model(rate: number): Sequential {
    const made = new Sequential([
      new Dense(5, { activation: "tanh", inputShape: [2] }),
      new Dropout(rate, { seed: 4 }),
      new Dense(1, { activation: "sigmoid" }),
    ]);
    made.compile({ loss: "binaryCrossentropy", optimizer: "sgd", metrics: ["accuracy"] });
    return made;
  }

  it("passes everything on in predict, evaluate and gradients", async () => {
    const [with0, with9] = [model(0), model(0.9)];
    expect(with9.predict(x)).toEqual(with0.predict(x));
    expect(await with9.evaluate(x, y)).toEqual(await with0.evaluate(x, y));
    expect(with9.gradients(x, y)).toEqual(with0.gradients(x, y));
    expect(checkGradients(with9, x, y).ok).toBe(true);
  });

  it("trains other weights with another seed, and validates without dropping", async () => {
    const options = { epochs: 2, verbose: 0, validationData: [x, y] } as const;
    const made = model(0.5);
    const { history } = await made.fit(x, y, options);
    expect((await made.evaluate(x, y)).loss).toBe(history.valLoss![1]);
    const plain = model(0);
    await plain.fit(x, y, options);
    expect(plain.getWeights()).not.toEqual(made.getWeights());
  });

  it("takes its seed from the model where it has none", () => {
    const seedOf = (seed: number): number => {
      const layer = new Dropout(0.5, { inputShape: [4] });
      new Sequential([layer], { seed });
      return layer.seed!;
    };
    expect(seedOf(1)).toBe(seedOf(1));
    expect(seedOf(1)).not.toBe(seedOf(2));
    expect(new Dropout(0.5).seed).toBeUndefined();
  });

  it("can be first, and is built as soon as the width is known", () => {
    const first = new Sequential([new Dropout(0.2, { inputShape: [3] }), new Dense(2)]);
    expect([first.inputShape, first.outputShape, first.countParams()]).toEqual([[3], [2], 8]);
    const late = new Sequential([new Dropout(0.2), new Dense(2), new Dropout(0.5)]);
    expect([late.built, late.outputShape]).toEqual([false, undefined]);
    expect(late.summary()).toMatch(/dropout \(Dropout\) +│ \(None, \?\) +│ +0 │/);
    late.build(3);
    expect([late.outputShape, late.countParams()]).toEqual([[2], 8]);
    expect(late.summary()).toMatch(/dropout_1 \(Dropout\) +│ \(None, 2\) +│ +0 │/);
  });
});

describe("Dropout refuses", () => {
  it.each([
    [() => new Dropout(1), "rate must be a number from 0 up to but not including 1, received 1"],
    [() => new Dropout(0.5, { seed: -1 }), "seed must be an integer from 0 to 4294967295"],
    [() => new Dropout(0.5, { inputShape: [0] }), "the number of inputs in inputShape must be"],
  ])("%s", (make, text) => {
    expect(make).toThrow(`Cannot make Dropout layer: ${text}`);
  });

  it("another width than it was built for", () => {
    const layer = new Dropout(0.5);
    layer.build(3, new Random(0));
    layer.build(3, new Random(0));
    expect(() => {
      layer.build(4, new Random(0));
    }).toThrow(
      new TypeError(
        "Cannot build Dropout layer: it was built for rows of 3 inputs, received 4; make a new layer",
      ),
    );
  });
});
