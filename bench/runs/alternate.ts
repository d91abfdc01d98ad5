import type { Program, Run, Series } from "./program.js";
import { runProgram } from "./runProgram.js";

/**
 * Runs all programs one after the other, `rounds` times: a machine that is slower for a while is slower for all of them.
 *
 * @param run  how one of them is run
 */
export async function alternate(
  programs: readonly Program[],
  rounds: number,
  run: (program: Program) => Promise<Run> = runAndTell,
): Promise<Series[]> {
  const series = programs.map(({ name }) => ({ name, runs: [] as Run[] }));
  for (let round = 0; round < rounds; round++) {
    for (const [i, program] of programs.entries()) series[i].runs.push(await run(program));
  }
  return series;
}

async function runAndTell(program: Program): Promise<Run> {
  const run = await runProgram(program);
  const values = Object.entries(run.measured).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  console.error(`  ${program.name}: ${values.join(", ")}`);
  return run;
}
