import { resultLine } from "../runs/readResult.js";

/** Ends a program of ours: prints what it measured, with the highest memory use of its process. */
export function printResult(measured: Readonly<Record<string, number>>): void {
  const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
  const versions = { Node: process.versions.node };
  console.log(resultLine({ measured: { ...measured, megabytes }, versions }));
}
