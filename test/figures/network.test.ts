import { expect, test } from "vitest";
import { Dense, Dropout, figures, Sequential } from "@deltabook/nn";
import { expectSnapshot } from "./snapshot";

const hidden = [
  [0.8, 0.4, 0.3],
  [0.2, -0.9, 0.5],
];
const output = [[0.3], [0.5], [0.9]];

test("network draws layers, weights, values and names", async () => {
  const figure = figures.network([2, 3, 1], {
    weights: [hidden, output],
    values: [[1, 1], [0.731, 0.786, 0.69], [0.7743802721]],
    names: [["x1", "x2"], ["h1", "h2", "h3"], ["y"]],
    title: "The forward pass of input (1, 1)",
  });
  await expectSnapshot(figure, "network-forward-pass");
});

test("network joins every unit with every unit of the next layer", () => {
  const { data } = figures.network([2, 3, 2]);
  const edges = data.find(({ mode }) => mode === "lines")!;
  const ends = (edges["x"] as (number | null)[]).filter((x) => x === null);
  expect(ends).toHaveLength(2 * 3 + 3 * 2);
});

test("network writes each weight on its own edge, and dashes negative ones", () => {
  const { data } = figures.network([2, 3], { weights: [hidden] });
  const labels = data.find(
    ({ mode, text }) => mode === "text" && (text as string[]).includes("0.8"),
  )!;
  expect(labels["text"]).toEqual(["0.8", "0.4", "0.3", "0.2", "−0.9", "0.5"]);
  const heights = labels["y"] as number[];
  expect(heights).toEqual([...heights].sort((a, b) => b - a));
  const dashed = data.filter(
    ({ line }) => (line as { dash?: string } | undefined)?.dash === "dash",
  );
  expect(dashed).toHaveLength(1);
});

test("network reads a model's layers, but for dropout, and, if asked, its weights", () => {
  const model = new Sequential([
    new Dense(3, { activation: "sigmoid", inputShape: [2], useBias: false }),
    new Dense(1, { activation: "sigmoid" }),
  ]);
  model.add(new Dropout(0.5));
  model.setWeights([hidden, output, [[0.1]]]);
  const given = figures.network([2, 3, 1], { weights: [hidden, output] });
  expect(figures.network(model, { weights: true })).toEqual(given);
  expect(figures.network(model)).toEqual(figures.network([2, 3, 1]));
});

test("network shortens wide layers, and says how many units they have", () => {
  const { data, layout, alt } = figures.network([784, 1000, 10]);
  const units = data.find(({ mode }) => mode === "markers+text")!;
  expect(units["x"]).toHaveLength(5 + 5 + 10);
  expect((layout["xaxis"] as { ticktext: string[] }).ticktext[1]).toContain("1,000 units");
  expect(alt).toBe(
    "Network from left to right: input layer with 784 units, hidden layer with 1,000 units, output layer with 10 units; " +
      "every unit is joined to every unit of the next layer.",
  );
});

test.each([
  [
    [3],
    {},
    "expected a model or the units of at least two layers such as [2, 3, 1], received an array of length 1",
  ],
  [[2, 1], { weights: true }, "sizes alone have no weights; give a model, or weights as matrices"],
  [[2, 1], { weights: [[[1, 2]]] }, "weights[0] must be 2 x 1, received 1 x 2"],
  [
    [2, 1],
    { weights: [] },
    "weights needs one entry for each pair of layers, that is 1, received 0",
  ],
  [[2, 1], { values: [[1, 2]] }, "values needs one entry for each layer, that is 2, received 1"],
  [
    [2, 1],
    { names: [["a"], ["b"]] },
    "names[0] needs one entry for each unit, that is 2, received 1",
  ],
  [
    [2, 1],
    { layerNames: ["in"] },
    "layerNames needs one entry for each layer, that is 2, received 1",
  ],
])("network refuses %j with %j", (sizes, options, problem) => {
  expect(() => figures.network(sizes, options)).toThrow(
    new TypeError(`Cannot draw network: ${problem}`),
  );
});

test("network refuses layers without units, and a model that does not know its inputs", () => {
  expect(() => figures.network([2, 0, 1])).toThrow(
    new RangeError(
      "Cannot draw network: the units of layer 1 must be a positive integer, received 0",
    ),
  );
  expect(() => figures.network(new Sequential([new Dense(3)]))).toThrow(
    new TypeError(
      "Cannot draw network: the model does not know its inputs yet; give the first layer an inputShape",
    ),
  );
});
