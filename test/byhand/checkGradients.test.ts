import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  activations,
  checkGradients,
  Dense,
  Dropout,
  l1,
  l2,
  losses,
  Matrix,
  Random,
  Sequential,
  xor,
  type Activation,
  type ActivationName,
  type LossName,
} from "@deltabook/nn";

const activationNames = Object.keys(activations) as ActivationName[];
const lossNames = Object.keys(losses) as LossName[];
const combinations = activationNames.flatMap((activation) =>
  lossNames.map((loss) => [activation, loss] as const),
);

type Kind = ActivationName | Activation;

/** Outputs near 1/2, so that no cross-entropy is clipped; hidden sums on both sides of 0. */
function makeModel(hidden: readonly Kind[], output: Kind, loss: LossName): Sequential {
  const random = new Random(7);
  const layers = hidden.map((activation) => new Dense(5, { activation }));
  const model = new Sequential([...layers, new Dense(3, { activation: output })]);
  model.build(4);
  const weights = model.getWeights().map((matrix) => matrix.map(() => random.uniform(-1, 1)));
  const last = weights.length - 2;
  weights[last] = weights[last].map((value) => 0.1 * value);
  weights[last + 1] = weights[last + 1].map((value) => 0.5 + 0.1 * value);
  model.setWeights(weights);
  model.compile({ loss, optimizer: "sgd" });
  return model;
}

const random = new Random(3);
const x = Matrix.zeros(6, 4).map(() => random.uniform(-1, 1));
const y = Matrix.zeros(6, 3).map((_, row, column) => (row % 3 === column ? 1 : 0));

describe("checkGradients finds backpropagation right", () => {
  test.each(combinations)("for %s outputs and %s", (activation, loss) => {
    const check = checkGradients(makeModel(["relu", "tanh"], activation, loss), x, y);
    expect(check.maxError).toBeLessThan(1e-5);
    expect(check.ok).toBe(true);
  });

  test.each(activationNames)("for hidden layers of %s", (activation) => {
    const model = makeModel([activation, activation], "sigmoid", "meanSquaredError");
    expect(checkGradients(model, x, y).maxError).toBeLessThan(1e-5);
  });

  test("for layers with regularizers, and with dropout, which then passes everything on", () => {
    const model = new Sequential([
      new Dense(5, { activation: "tanh", inputShape: [4], kernelRegularizer: l2(0.1) }),
      new Dropout(0.5),
      new Dense(3, { activation: "softmax", kernelRegularizer: l1(0.1) }),
    ]);
    model.compile({ loss: "categoricalCrossentropy", optimizer: "sgd" });
    const check = checkGradients(model, x, y);
    expect(check.maxError).toBeLessThan(1e-5);
    expect(check.arrays.map(({ name }) => name)).toEqual([
      ...["layer 1 kernel", "layer 1 bias", "layer 3 kernel", "layer 3 bias"],
    ]);
  });

  test("for layers without biases", () => {
    const model = new Sequential([
      new Dense(3, { activation: "sigmoid", useBias: false, inputShape: [4] }),
      new Dense(3, { useBias: false }),
    ]);
    model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
    const { arrays, maxError } = checkGradients(model, x, y);
    expect(arrays.map(({ name }) => name)).toEqual(["layer 1 kernel", "layer 2 kernel"]);
    expect(maxError).toBeLessThan(1e-5);
  });

  test("for a relu that stands exactly on its corner, where the derivative is taken as 0", () => {
    const model = new Sequential([
      new Dense(3, { activation: "relu", inputShape: [2] }),
      new Dense(1),
    ]);
    model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
    const corner = checkGradients(model, [[0, 0]], [[1]]);
    expect(corner.maxError).toBeLessThan(1e-5);
  });

  test("for outputs that a cross-entropy clips", () => {
    const model = makeModel(["tanh"], "linear", "binaryCrossentropy");
    const weights = model.getWeights();
    weights[3] = Matrix.from([[-2, 0.5, 3]]);
    model.setWeights(weights);
    expect(checkGradients(model, x, y).maxError).toBeLessThan(1e-5);
  });
});

/** A model whose gradients come out changed. */
function tampered(change: (gradients: Matrix[]) => Matrix[]): Sequential {
  const model = makeModel(["relu", "tanh"], "softmax", "categoricalCrossentropy");
  const right = model.gradients.bind(model);
  return Object.assign(model, {
    gradients: (...data: Parameters<typeof right>) => change(right(...data)),
  });
}

function scaled(array: number, factor: number): Sequential {
  return tampered((gradients) =>
    gradients.map((matrix, i) => (i === array ? matrix.map((value) => factor * value) : matrix)),
  );
}

describe("checkGradients finds backpropagation wrong", () => {
  test.each([0, 1, 2, 3, 4, 5])("if array %i is 1 % too large", (array) => {
    const check = checkGradients(scaled(array, 1.01), x, y);
    expect(check.ok).toBe(false);
    expect(check.arrays.flatMap(({ error }, i) => (error > 1e-3 ? [i] : []))).toEqual([array]);
    expect(check.maxError).toBeCloseTo(0.01, 3);
  });

  test("if one sign is turned, if one weight is left out, or if one is NaN", () => {
    const spoil = (value: number): Sequential =>
      tampered((gradients) => (gradients[2].set(1, 2, value), gradients));
    const worst = checkGradients(spoil(0), x, y).arrays[2].worst;
    expect(worst.index).toBe(7);
    expect(checkGradients(spoil(-worst.numerical), x, y).ok).toBe(false);
    expect(checkGradients(spoil(NaN), x, y).ok).toBe(false);
  });

  test.each(activationNames.filter((name) => name !== "linear"))(
    "if the derivative of %s is forgotten",
    (name) => {
      const broken: Activation = {
        ...activations[name],
        backward(...args) {
          activations.linear.backward(...args);
        },
      };
      const check = checkGradients(makeModel([broken], "linear", "meanSquaredError"), x, y);
      expect(check.ok).toBe(false);
      expect(check.arrays.map(({ error }) => error > 1e-3)).toEqual([true, true, false, false]);
    },
  );
});

test("checkGradients tries at most weightsPerArray weights of each array, evenly spread", () => {
  const model = makeModel(["tanh"], "linear", "meanSquaredError");
  const { arrays } = checkGradients(model, x, y, { weightsPerArray: 4 });
  expect(arrays.map(({ checked, weights }) => [checked, weights])).toEqual([
    [4, 20],
    [4, 5],
    [4, 15],
    [3, 3],
  ]);
});

test("checkGradients leaves the model's weights as they are", () => {
  const model = makeModel(["tanh"], "linear", "meanSquaredError");
  const before = model.getWeights();
  checkGradients(model, x, y);
  expect(model.getWeights()).toEqual(before);
});

test("checkGradients names a model, an option or data that it cannot use", () => {
  const model = makeModel(["tanh"], "linear", "meanSquaredError");
  const message = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      return String(error);
    }
    return "no error";
  };
  expect(message(() => checkGradients({} as never, x, y))).toBe(
    "TypeError: Cannot check gradients: model must be a Sequential, received an object",
  );
  expect(message(() => checkGradients(model, x, y, { epsilon: -1 }))).toBe(
    "RangeError: Cannot check gradients: epsilon must be a positive number, received -1",
  );
  expect(message(() => checkGradients(model, x, y, { weightsPerArray: 0 }))).toBe(
    "RangeError: Cannot check gradients: weightsPerArray must be a positive integer, received 0",
  );
  expect(message(() => checkGradients(model, [[1, 2]], y))).toContain("x must have 4 columns");
});

test("checkGradients prints itself the same on every machine", () => {
  const model = new Sequential([new Dense(1, { activation: "sigmoid", inputShape: [2] })]);
  model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
  const { x, y } = xor();
  expect(inspect(checkGradients(model, x, y))).toMatchInlineSnapshot(`
    "Gradients are right: relative error at most 2.6e-7, tolerance 1.0e-3
      layer 1 kernel: 2 of 2 weights tried, error 1.6e-7
      layer 1 bias: 1 of 1 weights tried, error 2.6e-7"
  `);
});
