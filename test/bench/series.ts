import type { Series } from "../../bench/runs/program.js";

/** A series whose runs measured these values under one name. */
export function series(name: string, value: string, values: readonly number[]): Series {
  return { name, runs: values.map((single) => ({ measured: { [value]: single }, versions: {} })) };
}
