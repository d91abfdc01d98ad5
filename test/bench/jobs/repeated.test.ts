import { ByteTensor } from "@deltabook/nn";
import { expect, test } from "vitest";
import { repeated } from "../../../bench/jobs/repeated.js";

test("repeated has all images and labels again and again", () => {
  const x = new ByteTensor(Uint8Array.of(1, 2, 3, 4), [2, 1, 2]);
  const y = new ByteTensor(Uint8Array.of(7, 8), [2]);
  const twice = repeated({ x, y }, 2);
  expect(twice.x.shape).toEqual([4, 1, 2]);
  expect([...twice.x.data]).toEqual([1, 2, 3, 4, 1, 2, 3, 4]);
  expect([...twice.y.data]).toEqual([7, 8, 7, 8]);
});
