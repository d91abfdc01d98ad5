import { expect, test } from "vitest";
import { figures } from "@deltabook/nn";
import { expectSnapshot } from "./snapshot";

const square = (x: number): number => x * x;
const relu = (x: number): number => Math.max(0, x);

test("functionPlot draws functions solid and their derivatives dashed, in the same colour", () => {
  const derivatives = { relu: (x: number) => (x > 0 ? 1 : 0), square: (x: number) => 2 * x };
  const { data } = figures.functionPlot({ square, relu }, { derivatives });
  const looks = data.map(({ name, line }) => {
    const { color, dash } = line as { color: string; dash: string };
    return { name, color, dash };
  });
  const [first, second] = [looks[0].color, looks[1].color];
  expect(first).not.toBe(second);
  expect(looks).toEqual([
    { name: "square", color: first, dash: "solid" },
    { name: "relu", color: second, dash: "solid" },
    { name: "derivative of relu", color: second, dash: "dash" },
    { name: "derivative of square", color: first, dash: "dash" },
  ]);
});

test("functionPlot computes each point from the function, the corner at 0 included", () => {
  const { data } = figures.functionPlot({ relu }, { from: -3, to: 3 });
  const [x, y] = [data[0]["x"], data[0]["y"]] as [number[], number[]];
  expect(y[x.indexOf(0)]).toBe(0);
  for (const [i, at] of x.entries()) expect(y[i]).toBeCloseTo(relu(at), 4);
});

test("functionPlot of a function and its derivative", async () => {
  const options = { derivatives: { square: (x: number) => 2 * x }, from: -1, to: 1 };
  const figure = figures.functionPlot({ square }, { ...options, title: "A parabola" });
  await expectSnapshot(figure, "functionPlot-square");
});

test.each([
  [{ from: 2, to: 2 }, "Cannot draw functions: from must be less than to, received 2 and 2"],
  [{ from: NaN }, "Cannot draw functions: from must be a finite number, received NaN"],
])("functionPlot refuses the range %j", (range, message) => {
  expect(() => figures.functionPlot({ square }, range)).toThrow(new RangeError(message));
});

test("functionPlot refuses what is not a function, and a derivative of nothing", () => {
  const notOne = { sigmoid: 0.5 } as unknown as figures.NamedFunctions;
  expect(() => figures.functionPlot(notOne)).toThrow(
    new TypeError("Cannot draw functions: sigmoid must be a function, received 0.5"),
  );
  expect(() => figures.functionPlot({ square }, { derivatives: { sqare: square } })).toThrow(
    new TypeError(
      "Cannot draw functions: a derivative needs a function of the same name, received sqare; the functions are square",
    ),
  );
});

test("functionPlot refuses a function that has a pole", () => {
  expect(() => figures.functionPlot({ inverse: (x) => 1 / x })).toThrow(
    new RangeError(
      'Cannot draw lines: y[60] of series "inverse" must be a finite number, received Infinity',
    ),
  );
});
