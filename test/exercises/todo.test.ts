import { expect, test } from "vitest";
import { todo, TodoError } from "../../lib/src/exercises/todo";

test("todo throws a TodoError that says what to do", () => {
  expect(() => todo(1, 2)).toThrow(TodoError);
  expect(() => todo()).toThrow("put your own lines in the place of todo()");
});
