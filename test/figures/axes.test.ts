import { expect, test } from "vitest";
import { axis } from "../../lib/src/figures/axes";

test("a logarithmic axis has ticks at powers of ten where two of them lie among the values", () => {
  expect(axis("loss", [0.009, 0.2])).toMatchObject({ type: "log", dtick: 1 });
  expect(axis("loss", [0.01, 0.1])).toMatchObject({ type: "log", dtick: 1 });
});

test.each([[[0.2, 0.9]], [[0.02, 0.9]], [[0.1, 0.5]], [[3, 3]]])(
  "a logarithmic axis over %j leaves the ticks to plotly, which labels some between powers of ten",
  (values) => {
    expect(axis("loss", values)).toMatchObject({ type: "log" });
    expect(axis("loss", values)).not.toHaveProperty("dtick");
  },
);

test("another axis is linear", () => {
  expect(axis("loss")).not.toHaveProperty("type");
});
