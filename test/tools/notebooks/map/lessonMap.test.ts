import { expect, test } from "vitest";
import { lessonMap } from "../../../../tools/notebooks/map/lessonMap.js";
import { map } from "./makeLesson.js";

test("lessonMap reads a map that is one", () => {
  expect(lessonMap({ map })).toBe(map);
  expect(lessonMap({})).toBeUndefined();
  expect(lessonMap({ map: [{ ...map[0], cells: [1] }] })).toBeUndefined();
  expect(lessonMap({ map: [null] })).toBeUndefined();
});
