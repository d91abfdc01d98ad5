import { heading } from "../../../tools/kernel/errors/failure.js";
import type { Failure } from "./types.js";

/** The learner has pressed Stop, and the cell did not end by itself. */
export class Stopped extends Error {
  override readonly name = "Interrupted";

  constructor() {
    super(
      "The cell did not stop by itself and was ended, so all variables are gone: " +
        "run the cells before it again",
    );
  }
}

/** The learner has stopped the cell before it began, or started the session anew. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";

  constructor() {
    super("It was ended, by Stop or Restart: try it again");
  }
}

/** What an error of the session itself says under the cell. */
export function failureOf(error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { ename: name, evalue: message, traceback: [heading(name, message)] };
}
