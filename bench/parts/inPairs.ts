import type { Run, Series } from "../runs/program.js";

/** Runs of a kernel in C, and those of ours that took turns with them, as one series: each turn with ours as a share. */
export function inPairs(name: string, [native, ours]: readonly [Series, Series?]): Series {
  const runs = native.runs.map((c, turn) =>
    ours === undefined ? alone(c) : pair(c, ours.runs[turn]),
  );
  return { name, runs };
}

function alone({ measured: { gflops }, versions }: Run): Run {
  return { measured: { native: gflops }, versions };
}

function pair(c: Run, ours: Run): Run {
  const share = ours.measured.gflops / c.measured.gflops;
  return {
    measured: { ours: ours.measured.gflops, native: c.measured.gflops, share },
    versions: { ...ours.versions, ...c.versions },
  };
}
