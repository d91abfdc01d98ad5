/**
 * What a function throws that is not written yet.
 *
 * @example
 * import { todo, TodoError } from "@deltabook/nn";
 * try {
 *   todo();
 * } catch (error) {
 *   error instanceof TodoError; // => true
 * }
 */
export class TodoError extends Error {
  override readonly name = "TodoError";

  constructor(readonly given: readonly unknown[]) {
    super("This function is not written yet: put your own lines in the place of todo()");
  }
}

/**
 * Stands in a function that the learner is to write; a check calls such a function not started.
 *
 * @param given - the function's arguments, so that none of them looks forgotten
 * @throws TodoError always
 * @example
 * import { todo } from "@deltabook/nn";
 * const square = (x: number): number => todo(x);
 * square(2);
 * // throws TodoError: This function is not written yet: put your own lines in the place of todo()
 */
export function todo(...given: readonly unknown[]): never {
  throw new TodoError(given);
}
