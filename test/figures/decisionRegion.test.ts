import { expect, test } from "vitest";
import { figures, xor } from "@deltabook/nn";
import { decoded } from "./decoded";
import { expectSnapshot } from "./snapshot";

/** A model whose output is the formula of its two inputs. */
function model(formula: (a: number, b: number) => number): figures.Predictor {
  return { predict: (x) => x.map(([a, b]) => [formula(a, b)]) };
}

const ramp = model((a) => Math.min(1, Math.max(0, a)));

test("decisionRegion asks the model over the plane and marks the cases by their targets", () => {
  const { x, y } = xor();
  const { data } = figures.decisionRegion(ramp, x, y);
  const [surface, border, zeros, ones] = data;
  const xs = surface["x"] as number[];
  expect([xs[0], xs.at(-1)]).toEqual([-0.25, 1.25]);
  for (const row of decoded(surface["z"])) {
    for (const [i, at] of xs.entries()) expect(row[i]).toBeCloseTo(Math.min(1, Math.max(0, at)), 2);
  }
  expect(border["contours"]).toMatchObject({ start: 0.5, end: 0.5 });
  expect([zeros["x"], zeros["y"]]).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect([ones["x"], ones["y"]]).toEqual([
    [0, 1],
    [1, 0],
  ]);
  const symbols = [zeros, ones].map(({ marker }) => (marker as { symbol: string }).symbol);
  expect(new Set(symbols).size).toBe(2);
});

test("decisionRegion says how many cases the model gets right, and lists a few", () => {
  const { x, y } = xor();
  expect(figures.decisionRegion(ramp, x, y, { title: "Before" }).alt).toBe(
    "Before. Output of the model over the plane of its two inputs, for 4 cases: 2 are on the side of their target. " +
      "Outputs: 0 at (0, 0), target 0; 0 at (0, 1), target 1; 1 at (1, 0), target 1; 1 at (1, 1), target 0.",
  );
  const many = Array.from({ length: 20 }, (_, i) => [i / 10, 0]);
  const targets = many.map(([a]) => [a >= 0.5 ? 1 : 0]);
  expect(figures.decisionRegion(ramp, many, targets).alt).toMatch(
    /20 are on the side of their target\.$/,
  );
});

test("decisionRegion keeps to a range", async () => {
  const figure = figures.decisionRegion(ramp, [[0.5, 0.5]], [[1]], {
    range: [0, 2],
    title: "Ramp",
  });
  const { layout } = figure;
  expect((layout["xaxis"] as { range: number[] }).range).toEqual([0, 2]);
  await expectSnapshot(
    { ...figure, data: figure.data.map((trace) => ({ ...trace, z: undefined, x: 0, y: 0 })) },
    "decisionRegion-layout",
  );
});

test.each([
  [[[1, 2, 3]], [[1]], "Cannot draw decision region: x must have 2 columns, received 3"],
  [
    [[1, 2]],
    [[1], [0]],
    "Cannot draw decision region: y must be 1 x 1, one target for each row of x, received 2 x 1",
  ],
])("decisionRegion refuses x %j with y %j", (x, y, message) => {
  expect(() => figures.decisionRegion(ramp, x, y)).toThrow(new TypeError(message));
});

test("decisionRegion refuses a model with two outputs", () => {
  const two = { predict: (x: number[][]) => x };
  expect(() => figures.decisionRegion(two, [[1, 2]], [[1]])).toThrow(
    new TypeError("Cannot draw decision region: the model must have 1 output, received 2 outputs"),
  );
});

test("decisionRegion refuses an empty range", () => {
  expect(() => figures.decisionRegion(ramp, [[1, 2]], [[1]], { range: [1, 1] })).toThrow(
    new RangeError(
      "Cannot draw decision region: range[0] must be less than range[1], received 1 and 1",
    ),
  );
});
