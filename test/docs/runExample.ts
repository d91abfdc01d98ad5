import { format, inspect } from "node:util";
import { runInThisContext } from "node:vm";
import * as library from "@deltabook/nn";
import { place, type Example } from "./example";
import { instrument, type Expectation } from "./expectations";

type Check = (line: number, run: () => Promise<unknown>) => Promise<void>;
type Run = (
  require: (name: string) => unknown,
  exports: object,
  console: object,
  check: Check,
  ...own: unknown[]
) => Promise<void>;

/**
 * Runs an example; returns what did not come out as it says.
 *
 * @param own - what the example may use without an import: the exports of the module whose comment it is in
 */
export async function runExample(
  example: Example,
  own: Readonly<Record<string, unknown>> = {},
): Promise<string[]> {
  const failures: string[] = [];
  const { javascript, expectations } = instrument(example.code);
  const check: Check = async (line, run) => {
    const expectation = expectations.find((each) => each.line === line)!;
    const actual = await outcome(expectation, run);
    if (flat(actual) === flat(expectation.text)) return;
    failures.push(`${place(example, line)} expected ${expectation.text}, received ${actual}`);
  };
  const names = Object.keys(own);
  const code = `(async (require, exports, console, check, ${names.join(", ")}) => {{${javascript}\n}})`;
  try {
    const run = runInThisContext(code) as Run;
    await run(requireLibrary, {}, quietConsole, check, ...Object.values(own));
  } catch (error) {
    failures.push(`${place(example)} ${String(error)}`);
  }
  return failures;
}

async function outcome({ kind }: Expectation, run: () => Promise<unknown>): Promise<string> {
  if (kind === "=>") return inspect(await run());
  try {
    return `no error but ${inspect(await run())}`;
  } catch (error) {
    return String(error);
  }
}

/** Line breaks and indentation do not count. */
function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function requireLibrary(name: string): unknown {
  if (name === "@deltabook/nn") return library;
  throw new Error(`an example may import from "@deltabook/nn" only, not from "${name}"`);
}

/** Its `log` gives the text instead of printing it, so that `console.log(1); // => 1` can be checked. */
const quietConsole = {
  log: (...values: unknown[]) => ({ [inspect.custom]: () => format(...values) }),
};
