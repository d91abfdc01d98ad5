import { expect, test } from "vitest";
import { readContents } from "../../../../tools/notebooks/map/lessonContents.js";

test("readContents reads what the library was built from", () => {
  expect(Object.keys(readContents())).toContain("01");
  expect(readContents()["01"].exercises).toBeInstanceOf(Array);
});
