import { expect, test } from "vitest";
import { regularizers } from "@deltabook/nn";

test("regularizers have the names that a stored model knows them by, and their setting has it, too", () => {
  for (const [name, make] of Object.entries(regularizers)) {
    expect(make(0.5)).toMatchObject({ name, config: { [name]: 0.5 } });
  }
  expect(Object.keys(regularizers)).toEqual(["l1", "l2"]);
});
