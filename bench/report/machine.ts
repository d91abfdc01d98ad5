import { cpus, loadavg, totalmem, type as system, release } from "node:os";

/** The machine that measures, in a line. */
export function machineText(): string {
  const processors = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} x ${processors[0].model.trim()}, ${gibibytes} GiB, ${system()} ${release()}`;
}

/** How many processes wanted to run in the last minute: where it is not small, others were at work too. */
export function load(): number {
  return Math.round(loadavg()[0] * 100) / 100;
}
