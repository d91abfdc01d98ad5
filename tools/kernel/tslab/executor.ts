import * as tslab from "tslab/dist/executor.js";
import type { Converters, Executor, ExecutorConsole } from "./types.js";

/** Makes what runs cells; their imports count from `folder`. */
export const createExecutor = tslab.createExecutor as unknown as (
  folder: string,
  converters: Converters,
  console: ExecutorConsole,
) => Executor;

/**
 * Keeps the cells' variables in a plain object, which is returned. tslab's own is a proxy, by which a loop takes 20 to 60
 * times as long wherever it uses a variable of an earlier cell.
 */
export function keepVariables({ locals }: Executor): Record<string, unknown> {
  const variables = {};
  (globalThis as unknown as { __tslab__: { exports: object } }).__tslab__.exports = variables;
  Object.setPrototypeOf(locals, variables); // tslab reads the value of a last expression there
  return variables;
}
