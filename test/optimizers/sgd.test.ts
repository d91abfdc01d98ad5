import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { SGD } from "../../lib/src/optimizers";

const { fround } = Math;
const gradients = [0.3, -1.25, 0.7, 0.1];

describe("SGD", () => {
  it("has Keras's defaults and remembers nothing", () => {
    expect(new SGD().config).toEqual({ learningRate: 0.01, momentum: 0 });
    expect(new SGD().slots).toBe(0);
    expect(new SGD({ momentum: 0.9 }).slots).toBe(1);
  });

  it("takes the step of the worked XOR example", () => {
    const weights = Float32Array.of(0.3, 0.5, 0.9);
    const steps = [-0.0989094552, -0.1063204952, -0.0933509325];
    new SGD({ learningRate: 1 }).update(
      weights,
      Float32Array.from(steps, (s) => -s),
      [],
    );
    [0.2010905448, 0.3936795048, 0.8066490675].forEach((weight, i) => {
      expect(weights[i]).toBeCloseTo(weight, 6);
    });
  });

  it("has the bits of its formula, rounded at every step", () => {
    const weights = Float32Array.of(0.1);
    const optimizer = new SGD({ learningRate: 0.03 });
    let w = fround(0.1);
    for (const g of gradients.map(fround)) {
      optimizer.update(weights, Float32Array.of(g), []);
      w = fround(w - fround(fround(0.03) * g));
      expect(weights[0]).toBe(w);
    }
  });

  it("with momentum has the bits of Keras's formula, rounded at every step", () => {
    const [weights, velocity] = [Float32Array.of(0.1), new Float32Array(1)];
    const optimizer = new SGD({ learningRate: 0.03, momentum: 0.9 });
    let [w, v] = [fround(0.1), 0];
    for (const g of gradients.map(fround)) {
      optimizer.update(weights, Float32Array.of(g), [velocity]);
      v = fround(fround(fround(0.9) * v) - fround(fround(0.03) * g));
      w = fround(w + v);
      expect([weights[0], velocity[0]]).toEqual([w, v]);
    }
  });

  it("gives the factors of a step, rounded to float32", () => {
    const optimizer = new SGD({ learningRate: 0.03, momentum: 0.9 });
    expect(optimizer.factors()).toEqual({ learningRate: fround(0.03), momentum: fround(0.9) });
  });

  it("goes by a changed learning rate from the next step on", () => {
    const weights = Float32Array.of(1);
    const optimizer = new SGD({ learningRate: 0.5 });
    const config = optimizer.config;
    optimizer.update(weights, Float32Array.of(1), []);
    optimizer.learningRate = 0.25;
    optimizer.update(weights, Float32Array.of(1), []);
    expect(weights[0]).toBe(0.25);
    expect(optimizer.config).toEqual({ learningRate: 0.25, momentum: 0 });
    expect(config.learningRate).toBe(0.5);
  });

  it("does not take a wrong learning rate, and keeps the old one", () => {
    const optimizer = new SGD();
    const change = (value: unknown): unknown => Reflect.set(optimizer, "learningRate", value);
    expect(() => change(0)).toThrow(
      new RangeError("Cannot change SGD: learningRate must be a positive number, received 0"),
    );
    expect(() => change(null)).toThrow(
      new TypeError("Cannot change SGD: learningRate must be a positive number, received null"),
    );
    expect(optimizer.learningRate).toBe(0.01);
  });

  it("prints its settings", () => {
    expect(inspect(new SGD())).toBe("SGD { learningRate: 0.01, momentum: 0 }");
  });

  it.each([
    [{ learningRate: 0 }, "learningRate must be a positive number, received 0"],
    [{ learningRate: NaN }, "learningRate must be a positive number, received NaN"],
    [{ momentum: 1 }, "momentum must be a number from 0 up to but not including 1, received 1"],
  ])("does not take %j", (options, message) => {
    expect(() => new SGD(options)).toThrow(new RangeError(`Cannot make SGD: ${message}`));
  });
});
