import { describe, expect, it } from "vitest";
import { initializers, RandomUniform, type Initializer } from "../../lib/src/initializers";
import { Random } from "../../lib/src/random";

const [fanIn, fanOut] = [300, 200];

function filled(initializer: Initializer, seed = 1): Float32Array {
  const weights = new Float32Array(fanIn * fanOut).fill(NaN);
  initializer.fill(weights, fanIn, fanOut, new Random(seed));
  return weights;
}

/** Mean, variance and largest size. */
function measures(weights: Float32Array): { mean: number; variance: number; largest: number } {
  const values = Array.from(weights);
  const mean = values.reduce((sum, w) => sum + w, 0) / values.length;
  const variance = values.reduce((sum, w) => sum + (w - mean) ** 2, 0) / values.length;
  return { mean, variance, largest: values.reduce((most, w) => Math.max(most, Math.abs(w)), 0) };
}

describe.each(Object.entries(initializers))("%s", (name, initializer) => {
  it("bears its name in the table", () => {
    expect(initializer.name).toBe(name);
  });

  it("gives the same weights for the same seed", () => {
    expect(filled(initializer)).toEqual(filled(initializer));
  });
});

describe.each([
  // [name, variance, largest size]: a uniform distribution's variance is limit^2 / 3
  ["zeros", 0, 0],
  ["glorotUniform", 2 / (fanIn + fanOut), Math.sqrt(6 / (fanIn + fanOut))],
  ["heUniform", 2 / fanIn, Math.sqrt(6 / fanIn)],
  ["heNormal", 2 / fanIn, (2 * Math.sqrt(2 / fanIn)) / 0.8796256610342398],
  ["randomUniform", 0.05 ** 2 / 3, 0.05],
] as const)("%s", (name, variance, largest) => {
  const found = measures(filled(initializers[name]));

  it("has mean 0 and the variance of its formula, to 3 %", () => {
    expect(Math.abs(found.mean)).toBeLessThanOrEqual(Math.sqrt(variance) * 0.02);
    expect(Math.abs(found.variance - variance)).toBeLessThanOrEqual(variance * 0.03);
  });

  it("goes up to its limit and not beyond", () => {
    expect(found.largest).toBeLessThanOrEqual(Math.fround(largest));
    expect(found.largest).toBeGreaterThanOrEqual(largest * 0.99);
  });
});

describe("glorotUniform", () => {
  it("fills in the order in which the numbers are drawn", () => {
    const random = new Random(1);
    const limit = Math.sqrt(6 / (fanIn + fanOut));
    const expected = Array.from({ length: 10 }, () => Math.fround(random.uniform(-limit, limit)));
    expect(Array.from(filled(initializers.glorotUniform).slice(0, 10))).toEqual(expected);
  });
});

describe("RandomUniform", () => {
  it("goes from minval to maxval", () => {
    const weights = filled(new RandomUniform({ minval: 2, maxval: 5 }));
    expect(Math.min(...weights.slice(0, 9999))).toBeCloseTo(2, 2);
    expect(Math.max(...weights.slice(0, 9999))).toBeCloseTo(5, 2);
    expect(measures(weights).mean).toBeCloseTo(3.5, 1);
  });

  it("keeps its settings", () => {
    expect(new RandomUniform({ minval: -1, maxval: 1 }).config).toEqual({ minval: -1, maxval: 1 });
  });

  it.each([
    [{ minval: NaN }, "minval must be a finite number, received NaN"],
    [{ maxval: Infinity }, "maxval must be a finite number, received Infinity"],
    [{ minval: 2, maxval: 1 }, "minval must not be greater than maxval, received 2 and 1"],
  ])("does not take %j", (options, message) => {
    expect(() => new RandomUniform(options)).toThrow(
      new RangeError(`Cannot make RandomUniform: ${message}`),
    );
  });
});
