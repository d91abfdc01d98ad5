import { describe, expect, test } from "vitest";
import { comparable } from "../../../../tools/notebooks/compare/comparable.js";
import { figure, withPicture } from "../figures/makeFigure.js";
import { printed, shown } from "../makeNotebook.js";

const lines = (text: string, shapeOnly = false): string =>
  comparable([printed(text)], { shapeOnly })[1];

describe("comparable", () => {
  test.each([
    [
      "Epoch 1/5 - 1.2s - 12ms/step - loss: 0.4021",
      "Epoch 1/5 - <time> - <time>/step - loss: 0.4021",
    ],
    ["took 3 minutes, 40 µs or 2 seconds", "took <time>, <time> or <time>"],
    ["1.5 samples, 3 mice, 7 minima, x2s, 0.774", "1.5 samples, 3 mice, 7 minima, x2s, 0.774"],
  ])("leaves durations out of %j", (text, expected) => {
    expect(lines(text)).toBe(expected);
  });

  test("leaves all numbers out where only the shape counts", () => {
    expect(lines("1.5e6 samples/s on 2 cores", true)).toBe("<number> samples/s on <number> cores");
  });

  test("leaves out arrays of numbers that plotly packs", () => {
    const output = shown({ "application/json": { y: { bdata: "AACAPw==", dtype: "f4" } } });
    expect(comparable([output], { shapeOnly: true }).join(" ")).toContain('"bdata": "<number>"');
    expect(comparable([output], { shapeOnly: false }).join(" ")).toContain('"bdata": "AACAPw=="');
  });

  test("shows the lines of all types but pictures", () => {
    const output = shown({ "text/plain": "a\nb", "text/html": "<b>1s</b>", "image/png": "x" });
    expect(comparable([output, withPicture(figure([1]))], { shapeOnly: false })).toEqual([
      "[text/html]",
      "<b><time></b>",
      "[text/plain]",
      "a",
      "b",
      "[application/vnd.plotly.v1+json]",
      ...JSON.stringify({ data: [{ type: "scatter", y: [1] }], layout: {} }, null, 1).split("\n"),
      "[text/plain]",
      "A line that rises from one to two and then stays",
    ]);
  });
});
