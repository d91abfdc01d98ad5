import { writeSync } from "node:fs";
import { inspect } from "node:util";

/** Writes to the terminal of whoever started the kernel: what a cell writes goes to its output instead. */
export function log(message: unknown): void {
  const text = message instanceof Error ? message.message : message;
  writeSync(2, `[kernel] ${typeof text === "string" ? text : inspect(text)}\n`);
}
