import type { Machine } from "../setup/machine.js";
import type { Check, Finding } from "./check.js";
import { chromium, node, python, venvModule } from "./programs.js";
import { kernel, library, packages, venv } from "./project.js";
import { diskSpace, fullData, port, writing } from "./system.js";

const checks: readonly Check[] = [
  ...[node, packages, python, venvModule, venv, library, kernel],
  ...[fullData, port, diskSpace, writing, chromium],
];

/** A machine's state of health. */
export interface Examination {
  /** One line for each check, with the fix below it where one is needed. */
  readonly lines: readonly string[];
  /** Whether all that `npm start` needs is in order. */
  readonly canStart: boolean;
}

/** Looks at everything, also when something has failed already. */
export async function examine(machine: Machine, root: string): Promise<Examination> {
  const lines: string[] = [];
  let canStart = true;
  for (const check of checks) {
    const finding = await check.look(machine, root);
    lines.push(...describe(check, finding));
    if (!finding.ok && check.neededForStart) canStart = false;
  }
  return { lines, canStart };
}

function describe({ name }: Check, finding: Finding): string[] {
  const line = `${finding.ok ? "ok    " : "FAILED"}  ${name.padEnd(12)}  ${finding.text}`;
  return finding.ok ? [line] : [line, `${" ".repeat(22)}fix: ${finding.fix}`];
}
