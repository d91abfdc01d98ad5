import type { Diagnostic } from "../tslab/types.js";
import { heading, type Failure } from "./failure.js";

/** Gives the text of a file of an `@module` cell, of the cell itself for undefined. */
export type FindSource = (fileName: string | undefined) => string | undefined;

/** What TypeScript found wrong with a cell: each error with its line, its column and the text it is about. */
export function describeDiagnostics(
  diagnostics: readonly Diagnostic[],
  findSource: FindSource,
): Failure {
  const described = groupByPlace(diagnostics).map((group) => describeGroup(group, findSource));
  const evalue = described.map(([first]) => first).join("\n");
  return {
    ename: "TypeScriptError",
    evalue,
    traceback: [
      heading("TypeScriptError", described.length === 1 ? "" : `${described.length} errors`),
      ...described.flat(),
    ],
  };
}

/** tslab tells one error with several lines of explanation as several diagnostics at one place. */
export function groupByPlace(diagnostics: readonly Diagnostic[]): Diagnostic[][] {
  const groups: Diagnostic[][] = [];
  for (const diagnostic of diagnostics) {
    const group = groups.at(-1);
    if (group?.[0].start.offset === diagnostic.start.offset) group.push(diagnostic);
    else groups.push([diagnostic]);
  }
  return groups;
}

function describeGroup([first, ...more]: readonly Diagnostic[], findSource: FindSource): string[] {
  const { start, end, fileName } = first;
  const place = `${fileName ? `${fileName}, ` : ""}line ${start.line + 1}, column ${start.character + 1}`;
  const explanation = more.map(({ messageText }) => `  ${messageText}`);
  const text = findSource(fileName)?.split("\n")[start.line];
  if (text === undefined) return [`${place}: ${first.messageText}`, ...explanation];
  const endsAt = end.line === start.line ? end.character : text.length;
  const indent = text.slice(0, start.character).replace(/[^\t]/g, " ");
  const underline = indent + "~".repeat(Math.max(1, endsAt - start.character));
  return [
    `${place}: ${first.messageText}`,
    ...explanation,
    `      > ${text}`,
    `        ${underline}`,
  ];
}
