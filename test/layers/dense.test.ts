import { describe, expect, it } from "vitest";
import { Dense, Random } from "@deltabook/nn";

describe("Dense", () => {
  it.each([
    [0, "Cannot make Dense layer: units must be a positive integer, received 0"],
    [1.5, "Cannot make Dense layer: units must be a positive integer, received 1.5"],
    ["3" as never, 'Cannot make Dense layer: units must be a positive integer, received "3"'],
  ])("refuses %j units", (units, text) => {
    expect(() => new Dense(units)).toThrow(text);
  });

  it.each([
    [[], "inputShape must be [inputs], the shape of one sample, received an array of length 0"],
    [
      [28, 28],
      "inputShape must be [inputs], the shape of one sample, received an array of length 2",
    ],
    [[0], "the number of inputs in inputShape must be a positive integer, received 0"],
  ])("refuses the inputShape %j", (inputShape, text) => {
    expect(() => new Dense(1, { inputShape })).toThrow(`Cannot make Dense layer: ${text}`);
  });

  it("refuses what is no regularizer", () => {
    expect(() => new Dense(1, { kernelRegularizer: "l2" as never })).toThrow(
      new TypeError(
        'Cannot make Dense layer: kernelRegularizer must be a regularizer such as l2(0.01), received "l2"',
      ),
    );
  });

  it("refuses unknown activations and initializers", () => {
    expect(() => new Dense(1, { activation: "relo" as never })).toThrow('did you mean "relu"?');
    expect(() => new Dense(1, { kernelInitializer: "glorot" as never })).toThrow(
      "Unknown initializer",
    );
  });

  it("has no kernel before it is built, and never two widths", () => {
    const layer = new Dense(2);
    expect(() => layer.kernel).toThrow("Cannot read the kernel of a Dense layer");
    layer.build(3, new Random(0));
    expect(layer.kernel.shape).toEqual([3, 2]);
    expect(layer.bias?.shape).toEqual([1, 2]);
    expect(() => {
      layer.build(4, new Random(0));
    }).toThrow("it was built for rows of 3 inputs, received 4; make a new layer");
  });

  it("draws glorotUniform weights within sqrt(6 / (fanIn + fanOut)), and zero biases", () => {
    const layer = new Dense(20);
    layer.build(30, new Random(5));
    const limit = Math.sqrt(6 / 50);
    const largest = Math.max(...layer.kernel.data.map(Math.abs));
    expect(largest).toBeLessThanOrEqual(limit);
    expect(largest).toBeGreaterThan(0.9 * limit);
    expect(layer.bias?.data.every((value) => value === 0)).toBe(true);
  });

  it("is not built by an initializer that fails", () => {
    const fill = (): void => {
      throw new Error("mine");
    };
    const layer = new Dense(1, { biasInitializer: { name: "mine", fill } });
    expect(() => {
      layer.build(1, new Random(0));
    }).toThrow("mine");
    expect(layer.inputs).toBeUndefined();
    expect(layer.weights).toEqual([]);
  });

  it("can do without biases", () => {
    const layer = new Dense(2, { useBias: false });
    layer.build(3, new Random(0));
    expect(layer.bias).toBeNull();
    expect(layer.weights).toHaveLength(1);
  });
});
