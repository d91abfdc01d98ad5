import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { show } from "../setup/processes.js";
import { root } from "../setup/root.mjs";
import { SetupError } from "../setup/setupError.mjs";

/** `npm run bench`: compiles the bench, which no other command needs, and runs it. */
export async function run(args: string[]): Promise<number> {
  const compiler = ["node_modules/typescript/bin/tsc", "-b", "bench"];
  if ((await show(process.execPath, compiler, { cwd: root })) !== 0) {
    throw new SetupError("Cannot compile the bench: the errors stand above");
  }
  const main = pathToFileURL(join(root, "build/bench/main.js")).href;
  const { bench } = (await import(main)) as { bench: (args: string[]) => Promise<number> };
  return bench(args);
}
