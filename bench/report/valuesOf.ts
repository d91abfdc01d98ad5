import type { Series } from "../runs/program.js";

/** All values that the runs of a series have under one name, in the order of the runs. */
export function valuesOf({ runs }: Series, name: string): number[] {
  return runs.flatMap(({ measured }) => (name in measured ? [measured[name]] : []));
}
