import type { Series } from "../runs/program.js";
import type { Kernel } from "./kernels.js";

/** What took turns: a loop in C, ours alone, and the job in which ours is one of many. */
export interface Turns {
  readonly native: Series;
  readonly alone: Series;
  readonly job: Series;
}

/** One kernel's row of the table; shares are taken within each turn. */
export function kernelRow(
  { name, exported }: Pick<Kernel, "name" | "exported">,
  { native, alone, job }: Turns,
): Series {
  const runs = job.runs.map(({ measured, versions }, turn) => {
    const [c, own] = [native.runs[turn], alone.runs[turn]];
    const [inC, ours] = [c.measured.gflops, own.measured.gflops];
    return {
      measured: { native: inC, ours, share: ours / inC, ...inJob(measured, exported, inC) },
      versions: { ...versions, ...c.versions },
    };
  });
  return { name, runs };
}

/** What a kernel reached in the job; nothing where it had no work there. */
function inJob(measured: Measured, exported: string, inC: number): Measured {
  const inside = measured[`${exported}Gflops`];
  if (!(inside > 0)) return {};
  return { inside, insideShare: inside / inC, percent: measured[`${exported}Percent`] };
}

/** The rows for the time in which none of these kernels runs: other ones, or none. */
export function otherRows(kernels: readonly Pick<Kernel, "exported">[], job: Series): Series[] {
  const shown = kernels.map(({ exported }) => `${exported}Percent`);
  const row = (name: string, percentOf: (measured: Measured) => number): Series => ({
    name,
    runs: job.runs.map(({ measured, versions }) => ({
      measured: { percent: percentOf(measured) },
      versions,
    })),
  });
  return [
    row("all other kernels", (measured) => percentages(measured, (name) => !shown.includes(name))),
    row("everything else", (measured) => 100 - percentages(measured, () => true)),
  ];
}

type Measured = Readonly<Record<string, number>>;

/** The sum of all shares of the time whose names are wanted. */
function percentages(measured: Measured, isWanted: (name: string) => boolean): number {
  return Object.entries(measured)
    .filter(([name]) => name.endsWith("Percent") && isWanted(name))
    .reduce((sum, [, percent]) => sum + percent, 0);
}
