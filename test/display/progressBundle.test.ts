import { expect, test } from "vitest";
import { progressBundle } from "../../lib/src/display/progressBundle";

test("progressBundle gives a labelled progress element and the same as text", () => {
  const note = "from a<b & c";
  const bundle = progressBundle({ label: 'The "set"', done: 3, total: 5, unit: "kB", note });
  expect(bundle).toEqual({
    "text/html":
      '<label>The "set" <progress value="3" max="5"></progress> 3 of 5 kB · from a&lt;b &amp; c</label>',
    "text/plain": 'The "set": 3 of 5 kB · from a<b & c',
  });
});

test("progressBundle leaves out what there is not", () => {
  const bundle = progressBundle({ label: "Training", done: 0, total: 9, unit: "", note: "" });
  expect(bundle["text/plain"]).toBe("Training: 0 of 9");
});
