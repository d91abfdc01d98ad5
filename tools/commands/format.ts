import { join } from "node:path";
import { parseArgs } from "node:util";
import { assignmentNames, sourceFolder } from "../course/assignments.js";
import { lessonsFolder } from "../notebooks/files.js";
import { formatNotebooks } from "../notebooks/formatNotebooks.js";
import { show } from "../setup/processes.js";
import { root } from "../setup/root.mjs";

/** `npm run format [-- --check]`: gives all sources and notebooks their form, or names those without. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: "boolean", default: false } } });
  const { check } = values;
  const prettier = ["node_modules/prettier/bin/prettier.cjs", check ? "--check" : "--write", "."];
  const options = ["--log-level", "warn", "--cache", "--cache-location", "build/cache/prettier"];
  const status = await show(process.execPath, [...prettier, ...options], { cwd: root });
  const assignments = await assignmentNames();
  const folders = [lessonsFolder, ...assignments.map((name) => join(sourceFolder, name))];
  const notebooks: string[] = [];
  for (const folder of folders) notebooks.push(...(await formatNotebooks({ check, folder })));
  for (const path of notebooks) console.log(`${check ? "Not formatted" : "Formatted"}: ${path}`);
  return status === 0 && (!check || notebooks.length === 0) ? 0 : 1;
}
