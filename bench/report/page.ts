import type { Part } from "../parts/part.js";
import type { PartResult, Results } from "./results.js";
import { summaryTable, runsTable } from "./resultTables.js";

const head = `# Measured

<!-- Written by \`npm run bench\` from \`results.json\`; what is changed here by hand is lost. -->

How it is measured, and how to measure it again, stands in the [README](README.md). Values are medians; all single runs stand below each table.`;

/**
 * The page of results, with a section for each part that has some.
 *
 * @param notes  what a person has found out about them, a page written by hand; it becomes the first section
 */
export function page(results: Results, parts: readonly Part[], notes = ""): string {
  const sections = parts
    .filter(({ name }) => name in results)
    .map((part) => section(part, results[part.name]));
  const texts = notes === "" ? [head] : [head, notes.trim().replace(/^# /, "## ")];
  return `${[...texts, ...sections].join("\n\n")}\n`;
}

function section(part: Part, { series, ...measured }: PartResult): string {
  const picture = part.plot === undefined ? [] : [`![${part.title}](${part.name}.svg)`];
  return [
    `## ${part.title}`,
    part.method,
    ...picture,
    summaryTable(series, part.columns),
    `${circumstances(measured)} Versions: ${versions(series)}.`,
    `<details><summary>All runs</summary>\n\n${runsTable(series, part.columns)}\n\n</details>`,
  ].join("\n\n");
}

function circumstances({ date, commit, machine, load }: Omit<PartResult, "series">): string {
  return `Measured on ${date} at commit ${commit}, on ${machine}; load average at the start: ${load}.`;
}

function versions(series: PartResult["series"]): string {
  const all = Object.assign(
    {},
    ...series.flatMap(({ runs }) => runs.map((run) => run.versions)),
  ) as Record<string, string>;
  return Object.entries(all)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ");
}
