import { markdownTable } from "../report/markdownTable.js";
import { numberText } from "../report/numberText.js";
import type { KernelTime, KernelTimes } from "./kernelTimer.js";

/** Where the time went, a row for each kernel and one for what is no kernel. */
export function kernelTable({ milliseconds, kernels }: KernelTimes): string {
  const row = (name: string, calls: string, part: number, speed?: number): string[] => [
    ...[name, calls, numberText(part / 1000, 3)],
    ...[numberText((100 * part) / milliseconds, 1), numberText(speed, 1)],
  ];
  const rows = kernels.map((kernel) =>
    row(kernel.name, numberText(kernel.calls, 0), kernel.milliseconds, gflops(kernel)),
  );
  const others = milliseconds - kernels.reduce((sum, kernel) => sum + kernel.milliseconds, 0);
  return markdownTable(
    ["kernel", "calls", "seconds", "% of the time", "GFLOPS"],
    [...rows, row("everything else", "", others), row("all", "", milliseconds)],
  );
}

/** The same as values of a run: each kernel's share of the time, as `reluPercent`, and its speed, as `adamGflops`. */
export function kernelValues({ milliseconds, kernels }: KernelTimes): Record<string, number> {
  const values: Record<string, number> = {};
  for (const kernel of kernels) {
    const speed = gflops(kernel);
    values[`${kernel.name}Percent`] = (100 * kernel.milliseconds) / milliseconds;
    if (speed !== undefined) values[`${kernel.name}Gflops`] = speed;
  }
  return values;
}

function gflops({ operations, milliseconds }: KernelTime): number | undefined {
  return operations === 0 ? undefined : operations / milliseconds / 1e6;
}
