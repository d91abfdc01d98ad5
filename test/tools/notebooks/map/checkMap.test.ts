import { describe, expect, test } from "vitest";
import { checkMap } from "../../../../tools/notebooks/map/checkMap.js";
import { texts } from "../markdown/makePage.js";
import { contents, map, mapped } from "./makeLesson.js";

const problems = (value: unknown): string[] => texts(checkMap(mapped(value), contents));
const changed = (change: Partial<(typeof map)[0]>): unknown => [{ ...map[0], ...change }, map[1]];

describe("checkMap", () => {
  test("accepts a map in which everything has its place", () => {
    expect(problems(map)).toEqual([]);
  });

  test.each([undefined, "x", [map[0]], [map[0], {}], [map[0], { ...map[1], quiz: ["1"] }]])(
    "says what a map is, of %j",
    (value) => {
      expect(problems(value)).toEqual([
        expect.stringContaining("expected metadata.deltabook.map: for each objective"),
      ]);
    },
  );

  test.each([
    [changed({ cells: ["nowhere"] }), 'objective 1 names the cell "nowhere", which does not exist'],
    [changed({ cells: [] }), "objective 1 is taught by no cell"],
    [
      changed({ exercises: [], quiz: [] }),
      "objective 1 is assessed by no exercise and no question",
    ],
    [changed({ exercises: [1, 2] }), "exercise 3 belongs to 0 objectives, expected one"],
    [changed({ exercises: [1, 2, 3, 4] }), "exercise 4 belongs to 2 objectives, expected one"],
    [changed({ exercises: [1, 2, 3, 6] }), "the map names exercise 6, which does not exist"],
    [changed({ quiz: [3, 4] }), "question 5 belongs to 0 objectives, expected one"],
    [
      [
        { ...map[0], quiz: [1, 3, 4, 5] },
        { ...map[1], quiz: [2] },
      ],
      "question 1 says that it assesses objective 2, the map says 1",
    ],
  ])("refuses %j", (value, message) => {
    expect(problems(value)).toContain(`notebooks/02-forward-pass.ipynb: ${message}`);
  });
});
