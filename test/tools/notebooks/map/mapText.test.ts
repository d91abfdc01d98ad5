import { expect, test } from "vitest";
import { mapText } from "../../../../tools/notebooks/map/mapText.js";
import { contents, map, mapped } from "./makeLesson.js";

test("mapText prints a map so that people can read it", () => {
  expect(mapText(mapped([map[0], { ...map[1], quiz: [] }]), contents)).toBe(
    `02 Forward pass (25 minutes)
  1. One
     cells      text-1
     exercises  1 Do 1 (predict); 2 Do 2 (compute); 3 Do 3 (fix)
     quiz       question 3, question 4, question 5
  2. Two
     cells      text-1, code-2
     exercises  4 Do 4 (fix); 5 Do 5 (fix)
     quiz       none`,
  );
});

test("mapText prints a lesson without a map", () => {
  expect(mapText(mapped(undefined), contents)).toContain("cells      none");
});
