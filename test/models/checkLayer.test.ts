import { expect, test } from "vitest";
import { Dense, Sequential } from "../../lib/src";

test("add refuses a layer without weights that another model has", () => {
  const layer = new Dense(3);
  const one = new Sequential([layer]);
  expect(() => new Sequential([layer])).toThrow(
    new TypeError(
      "Cannot add layer: it has no weights yet and is already in another model; make a new one, or build that model first to share its weights",
    ),
  );
  one.build(2);
  expect(new Sequential([layer]).getWeights()).toEqual(one.getWeights());
});
