import { expect, test } from "vitest";
import { richest } from "../../../../site/src/page/outputs/richest";

test("richest takes a live form before a picture, and a picture before text", () => {
  const figure = { "text/plain": "", "image/svg+xml": "", "application/vnd.plotly.v1+json": {} };
  expect(richest(figure)).toBe("application/vnd.plotly.v1+json");
  expect(richest({ "text/plain": "", "text/html": "" })).toBe("text/html");
  expect(richest({ "text/plain": "" })).toBe("text/plain");
  expect(richest({ "text/latex": "" })).toBeUndefined();
});
