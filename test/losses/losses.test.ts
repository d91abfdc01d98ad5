import { describe, expect, it } from "vitest";
import { activations } from "../../lib/src/activations";
import { losses, type Loss } from "../../lib/src/losses";
import { replaced } from "../replaced";

const [rows, units] = [2, 3];
const targets = [0, 1, 0, 0.25, 0.5, 0.125];
const outputs = [0.2, 0.7, 0.3, 0.5, 0.125, 0.9];
const sums = [-1, 2, 0.5, 3, -0.25, 0.75];

type RowLoss = (t: readonly number[], y: readonly number[]) => number;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const exact: Record<keyof typeof losses, RowLoss> = {
  meanSquaredError: (t, y) => mean(t.map((target, j) => (target - y[j]) ** 2)),
  binaryCrossentropy: (t, y) =>
    mean(t.map((target, j) => -target * Math.log(y[j]) - (1 - target) * Math.log(1 - y[j]))),
  categoricalCrossentropy: (t, y) => {
    const total = y.reduce((sum, value) => sum + value);
    return t.reduce((sum, target, j) => sum - target * Math.log(y[j] / total), 0);
  },
};

const exactActivation: Record<string, (x: readonly number[]) => number[]> = {
  sigmoid: (x) => x.map((value) => 1 / (1 + Math.exp(-value))),
  softmax: (x) => {
    const total = x.reduce((sum, value) => sum + Math.exp(value), 0);
    return x.map((value) => Math.exp(value) / total);
  },
};

function exactPerSample(row: RowLoss, values: readonly number[]): number[] {
  return Array.from({ length: rows }, (_, r) => {
    const [from, to] = [r * units, (r + 1) * units];
    return row(targets.slice(from, to), values.slice(from, to));
  });
}

/** The central difference, in float64, of the mean loss over the rows. */
function numericalGradient(row: RowLoss, values: readonly number[], epsilon = 1e-5): number[] {
  return values.map((value, i) => {
    const above = mean(exactPerSample(row, replaced(values, i, value + epsilon)));
    const below = mean(exactPerSample(row, replaced(values, i, value - epsilon)));
    return (above - below) / (2 * epsilon);
  });
}

function perSample(loss: Pick<Loss, "perSample">, t: number[], y: number[]): number {
  const out = Float32Array.of(NaN);
  loss.perSample(Float32Array.from(t), Float32Array.from(y), 1, t.length, out);
  return out[0];
}

function gradient(loss: Pick<Loss, "gradient">, t: number[], y: number[]): number[] {
  const out = new Float32Array(t.length).fill(NaN);
  loss.gradient(Float32Array.from(t), Float32Array.from(y), 1, t.length, out);
  return Array.from(out);
}

const names = Object.keys(losses) as (keyof typeof losses)[];

describe.each(names)("%s", (name) => {
  const loss: Loss = losses[name];

  it("bears its name in the table", () => {
    expect(loss.name).toBe(name);
  });

  it("perSample is its formula in float64, to 1e-6", () => {
    const out = new Float32Array(rows).fill(NaN);
    loss.perSample(Float32Array.from(targets), Float32Array.from(outputs), rows, units, out);
    exactPerSample(exact[name], outputs).forEach((value, r) => {
      expect(out[r]).toBeCloseTo(value, 6);
    });
  });

  it("gradient is the central difference of the mean over the rows", () => {
    const out = new Float32Array(rows * units).fill(NaN);
    loss.gradient(Float32Array.from(targets), Float32Array.from(outputs), rows, units, out);
    numericalGradient(exact[name], outputs).forEach((slope, i) => {
      expect(out[i]).toBeCloseTo(slope, 5);
    });
  });

  it("does not hide a NaN", () => {
    expect(perSample(loss, [0, 1], [0.5, NaN])).toBeNaN();
    expect(perSample(loss, [0, 1], [NaN, 0.5])).toBeNaN();
  });
});

describe.each([
  ["binaryCrossentropy", "sigmoid"],
  ["categoricalCrossentropy", "softmax"],
] as const)("%s fused with %s", (name, activationName) => {
  const { fused } = losses[name] as Required<Loss>;
  const row: RowLoss = (t, x) => exact[name](t, exactActivation[activationName](x));

  it("names its activation", () => {
    expect(fused.activation).toBe(activationName);
  });

  it("perSample is the loss of the activation, in float64, to 1e-6", () => {
    const out = new Float32Array(rows).fill(NaN);
    fused.perSample(Float32Array.from(targets), Float32Array.from(sums), rows, units, out);
    exactPerSample(row, sums).forEach((value, r) => {
      expect(out[r]).toBeCloseTo(value, 6);
    });
  });

  it("gradient is the central difference with respect to the sums", () => {
    const y = new Float32Array(rows * units);
    activations[activationName].forward(Float32Array.from(sums), rows, units, y);
    const out = new Float32Array(rows * units).fill(NaN);
    fused.gradient(Float32Array.from(targets), y, rows, units, out);
    numericalGradient(row, sums).forEach((slope, i) => {
      expect(out[i]).toBeCloseTo(slope, 5);
    });
  });

  it("does not hide a NaN", () => {
    expect(perSample(fused, [0, 1], [NaN, 1])).toBeNaN();
  });
});

describe("meanSquaredError", () => {
  it("is Keras's: without the half, twice the error that lessons compute by hand", () => {
    expect(perSample(losses.meanSquaredError, [0], [0.7743802721])).toBeCloseTo(0.5996648057, 6);
    expect(gradient(losses.meanSquaredError, [0], [0.7743802721])[0]).toBeCloseTo(1.5487605442, 6);
  });
});

describe("binaryCrossentropy", () => {
  it("clips outputs at 1e-7, where its gradient is 0", () => {
    const loss = losses.binaryCrossentropy;
    expect(perSample(loss, [1], [0])).toBeCloseTo(-Math.log(1e-7), 5);
    expect(perSample(loss, [0], [0])).toBeCloseTo(1e-7, 7);
    expect(perSample(loss, [0], [1])).toBeCloseTo(-Math.log(2 ** -23), 5);
    expect(gradient(loss, [1, 0], [0, 1])).toEqual([0, 0]);
  });

  it("fused, has the right loss and gradient where sigmoid is 0 or 1", () => {
    const fused = losses.binaryCrossentropy.fused!;
    expect(perSample(fused, [0], [200])).toBe(200);
    expect(perSample(fused, [1], [-200])).toBe(200);
    expect(perSample(fused, [1], [50]) / Math.exp(-50)).toBeCloseTo(1, 6);
    expect(gradient(fused, [1, 0], [0, 1])).toEqual([-0.5, 0.5]);
  });
});

describe("categoricalCrossentropy", () => {
  it("clips outputs at 1e-7", () => {
    const loss = losses.categoricalCrossentropy;
    expect(perSample(loss, [1, 0], [0, 1])).toBeCloseTo(-Math.log(1e-7), 5);
    expect(gradient(loss, [1, 0], [0, 1])).toEqual([0, 0]);
  });

  it("fused, has the right loss where softmax is 0", () => {
    const fused = losses.categoricalCrossentropy.fused!;
    expect(perSample(fused, [1, 0, 0], [-1000, 1000, 0])).toBe(2000);
    expect(perSample(fused, [0, 1, 0], [-1000, 1000, 0])).toBe(0);
  });
});
