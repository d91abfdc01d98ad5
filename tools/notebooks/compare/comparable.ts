import { pictureType } from "../figures/hash.js";
import { joinStreams } from "../joinStreams.js";
import type { Output } from "../notebook.js";

/** `1.2s`, `12 ms`, `3ms/step`, `2 minutes`: a number and a unit of time. */
const duration = /(?<![\w.])\d+(?:\.\d+)?\s?(?:µs|ms|s|seconds?|min|minutes?)\b/g;

/** Types that are drawn from another one beside them. */
const pictures = new Set<string>([pictureType, "image/png"]);

/** A number, or an array of numbers as plotly packs it. */
const measured = /(?<="bdata": ")[^"]*|\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

/**
 * Outputs as lines of text that are the same in every run: durations are left out, pictures are not looked at.
 * With `shapeOnly` no number counts at all, for what a cell measures.
 */
export function comparable(
  outputs: readonly Output[],
  { shapeOnly }: { shapeOnly: boolean },
): string[] {
  const leaveOut = (line: string): string =>
    shapeOnly ? line.replace(measured, "<number>") : line.replace(duration, "<time>");
  return joinStreams(outputs).flatMap(outputLines).map(leaveOut);
}

function outputLines(output: Output): string[] {
  if (output.output_type === "stream") return [`[${output.name}]`, ...output.text.split("\n")];
  if (output.output_type === "error") return [`[error] ${output.ename}: ${output.evalue}`];
  const types = Object.keys(output.data)
    .filter((type) => !pictures.has(type))
    .sort();
  return types.flatMap((type) => [`[${type}]`, ...valueLines(output.data[type])]);
}

function valueLines(value: unknown): string[] {
  return typeof value === "string"
    ? value.split("\n")
    : JSON.stringify(sorted(value), null, 1).split("\n");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
