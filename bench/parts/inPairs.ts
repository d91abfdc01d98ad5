import type { Run, Series } from "../runs/program.js";

/** The runs of a loop in C and those of ours that took turns with them, as one series: each turn with ours as a share. */
export function inPairs(name: string, native: Series, ours: Series): Series {
  return { name, runs: native.runs.map((c, turn) => pair(c, ours.runs[turn])) };
}

function pair(c: Run, ours: Run): Run {
  const [native, own] = [c.measured.gflops, ours.measured.gflops];
  return {
    measured: { ours: own, native, share: own / native },
    versions: { ...ours.versions, ...c.versions },
  };
}
