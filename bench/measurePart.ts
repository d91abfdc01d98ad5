import { capture } from "../tools/setup/processes.js";
import { root } from "../tools/setup/root.mjs";
import type { Part } from "./parts/part.js";
import { load, machineText } from "./report/machine.js";
import type { PartResult } from "./report/results.js";

/** Measures one part of the bench here and now. */
export async function measurePart(part: Part, runs: number): Promise<PartResult> {
  console.error(`\n${part.title} (about ${part.minutes} minutes)`);
  const circumstances = {
    date: new Date().toISOString().slice(0, 10),
    commit: await commit(),
    machine: machineText(),
    load: load(),
  };
  return { ...circumstances, series: await part.measure(runs) };
}

/** The commit that is measured, marked where files have been changed since. */
async function commit(): Promise<string> {
  const args = ["describe", "--always", "--dirty=, changed", "--exclude=*"];
  const { status, stdout } = await capture("git", args, { cwd: root });
  return status === 0 ? stdout.trim() : "unknown";
}
