import { expect, test } from "vitest";
import { figureHash, figureType, twinHash } from "../../../../tools/notebooks/figures/hash.js";
import { shown } from "../makeNotebook.js";
import type { DataOutput } from "../../../../tools/notebooks/notebook.js";
import { alt, figure, withPicture } from "./makeFigure.js";

const other = shown({
  "text/plain": alt,
  [figureType]: { layout: {}, data: [{ y: [1, 2, 2], type: "scatter" }] },
}) as DataOutput;

test("figureHash is that of the figure and its text, not of the order of keys or of the picture", () => {
  expect(figureHash(figure())).toMatch(/^[0-9a-f]{16}$/);
  expect(figureHash(other)).toBe(figureHash(figure()));
  expect(figureHash(withPicture(figure()))).toBe(figureHash(figure()));
  expect(figureHash(figure([1, 2]))).not.toBe(figureHash(figure()));
  expect(figureHash(figure([1, 2, 2], "other"))).not.toBe(figureHash(figure()));
});

test("twinHash is the hash that was stored with the picture", () => {
  expect(twinHash(figure())).toBeUndefined();
  expect(twinHash(withPicture(figure()))).toBe(figureHash(figure()));
});
