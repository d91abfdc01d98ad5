import { expect, test } from "vitest";
import { lessons } from "../../../../lib/src/lessons";
import { readContents } from "../../../../tools/notebooks/map/lessonContents.js";

test("readContents reads what the library was built from", () => {
  expect(Object.keys(readContents())).toEqual(Object.keys(lessons));
  expect(readContents()["01"].exercises).toBeInstanceOf(Array);
});
