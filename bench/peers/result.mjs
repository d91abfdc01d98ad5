import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * Tells the bench what was measured, as one line of JSON.
 *
 * @param {string} packageName  what ran
 * @param {Record<string, number>} measured
 */
export function printResult(packageName, measured) {
  const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
  const versions = { [packageName]: require("./package.json").dependencies[packageName] };
  console.log(`RESULT ${JSON.stringify({ measured: { ...measured, megabytes }, versions })}`);
}
