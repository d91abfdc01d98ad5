import { parseArgs } from "node:util";
import { parts } from "./parts/index.js";
import type { Part } from "./parts/part.js";

/** What `npm run bench` is asked for. */
export interface Request {
  readonly parts: readonly Part[];
  readonly runs: number;
  /** Whether the results go below `build` instead of into `bench`. */
  readonly draft: boolean;
}

const list = parts.map(
  ({ name, minutes, title }) => `  ${name.padEnd(10)} ${minutes} min  ${title}`,
);

export const usage = `Usage: npm run bench [-- part ...] [-- --runs 5] [-- --draft]
       npm run bench:mnist [-- --seed 0]

Measures the parts that are named, or all of them, and writes bench/RESULTS.md. Close everything else first.
${list.join("\n")}
  --runs n  how often each program is run where programs are compared; 5 without it
  --draft   writes to build/bench-draft instead
bench:mnist trains once on all of MNIST and prints accuracy, time and memory.

Exit codes: 0 measured, 1 not possible, 2 a wrong argument.`;

/**
 * Reads the arguments of `npm run bench`.
 *
 * @throws TypeError or RangeError that says what is wrong; nothing is returned where help is asked for.
 */
export function readArguments(args: string[]): Request | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      runs: { type: "string", default: "5" },
      draft: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return undefined;
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) {
    throw new RangeError(`expected --runs as a positive integer, received "${values.runs}"`);
  }
  return { parts: chosen(positionals), runs, draft: values.draft };
}

function chosen(names: readonly string[]): readonly Part[] {
  const known = parts.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(`expected parts of ${known.join(", ")}, received "${unknown}"`);
  }
  return names.length === 0 ? parts : parts.filter(({ name }) => names.includes(name));
}
