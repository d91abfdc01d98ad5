import { describe, expect, it } from "vitest";
import { activations, Dense, losses, metrics, Random, SGD } from "@deltabook/nn";
import { makeMeasures, Measures, measureTrace } from "../../lib/src/models/measures";
import { makeTraces } from "../../lib/src/models/network";

describe("Measures", () => {
  it("gives the mean over all samples, however many came at a time, and the loss of the last alone", () => {
    const losses = Float32Array.of(1, 2, 6);
    const values = Float32Array.of(1, 0, 1);
    const measures = new Measures(losses, [{ name: "accuracy", values }]);
    expect(measures.add(3)).toBe(3);
    expect(measures.logs()).toEqual({ loss: 3, accuracy: 2 / 3 });
    losses[0] = 11;
    values[0] = 0;
    expect(measures.add(1)).toBe(11);
    expect(measures.logs()).toEqual({ loss: 5, accuracy: 0.5 });
  });

  it("adds what the weights cost to the loss of each sample", () => {
    const measures = new Measures(Float32Array.of(1, 2));
    expect(measures.add(2, 0.5)).toBe(2);
    measures.losses[0] = 6;
    expect(measures.add(1, 1.5)).toBe(7.5);
    expect(measures.logs()).toEqual({ loss: (1.5 + 2.5 + 7.5) / 3 });
  });

  it("begins anew once it is cleared", () => {
    const values = Float32Array.of(1);
    const measures = new Measures(Float32Array.of(7), [{ name: "accuracy", values }]);
    measures.add(1);
    measures.clear();
    measures.losses[0] = values[0] = 0;
    measures.add(1);
    expect(measures.logs()).toEqual({ loss: 0, accuracy: 0 });
  });

  it("names no metric where none is wanted", () => {
    const measures = new Measures(Float32Array.of(1));
    measures.add(1);
    expect(measures.logs()).toEqual({ loss: 1 });
  });

  it("adds in float64, in the order of the samples", () => {
    const all = Float32Array.from({ length: 1000 }, (_, i) => Math.fround(1 / (i + 3)));
    const measures = new Measures(new Float32Array(1000));
    measures.losses.set(all.subarray(0, 7));
    measures.add(7);
    measures.losses.set(all.subarray(7));
    measures.add(993);
    let sum = 0;
    for (const value of all) sum += value;
    expect(measures.logs().loss).toBe(sum / 1000);
  });
});

describe("measureTrace", () => {
  const layer = new Dense(1, { activation: "sigmoid" });
  layer.build(1, new Random(0));
  const common = { layers: [layer], optimizer: new SGD(), metrics: [metrics.accuracy] };

  /** Measures rows whose sums are 0, 100 and -100, and whose targets are 0, 0 and 0. */
  function measured(loss: (typeof losses)[keyof typeof losses]): [number, Measures] {
    const network = { ...common, loss };
    const [trace] = makeTraces(network.layers, 4);
    const measures = makeMeasures(network, 4);
    trace.rows = 3;
    trace.sums.set([0, 100, -100, NaN]);
    activations.sigmoid.forward(trace.sums, 3, 1, trace.outputs);
    const mean = measureTrace(network, Float32Array.of(0, 0, 0, 0), trace, measures);
    return [mean, measures];
  }

  it("takes a loss that is joined with the last activation from the sums", () => {
    const [mean, measures] = measured(losses.binaryCrossentropy);
    expect(mean).toBeCloseTo((Math.log(2) + 100 + 0) / 3, 5);
    expect(measures.logs().loss).toBe(mean);
  });

  it("takes any other from the outputs, and the metrics by name", () => {
    const [mean, measures] = measured(losses.meanSquaredError);
    expect(mean).toBeCloseTo((0.25 + 1 + 0) / 3, 6);
    expect(measures.logs()).toEqual({ loss: mean, accuracy: 2 / 3 });
  });
});
