import { findSourceMap } from "node:module";
import { fileURLToPath } from "node:url";
import { framesIn } from "./stackText.js";
import { stackLines, type Frame, type LocateInCell } from "./stack.js";

/** So many calls are shown: enough to reach from the library's depths to the cell. */
const maxFrames = 50;

/** From now on the stack of an error names the cells' own lines and the library's TypeScript, also where a cell prints it. */
export function installStackTraces(locate: LocateInCell): void {
  Error.stackTraceLimit = maxFrames;
  Error.prepareStackTrace = (error, sites): unknown =>
    error instanceof CallProbe
      ? sites.filter(isTopLevel).map((site) => site.getScriptNameOrSourceURL())
      : [headingOf(error), ...stackLines(sites.flatMap(frameOf), locate)].join("\n");
}

/** Its stack is a list of scripts. */
class CallProbe extends Error {}

/** The cells that run this: those whose top level called it, or waits for it. One that only defines a function does not count. */
export function callingCells(): string[] {
  const { stack } = new CallProbe() as { stack?: unknown };
  if (Array.isArray(stack)) return stack as string[];
  // Firefox and Safari write it themselves: the function around a cell is one without a name.
  return framesIn(String(stack)).flatMap(({ name, script }) => (name === "" ? script : []));
}

/** The function around a cell begins on line 1, where nothing of the cell is. */
function isTopLevel(site: NodeJS.CallSite): boolean {
  return site.getEnclosingLineNumber() === 1;
}

function headingOf(error: Error): string {
  try {
    return String(error);
  } catch {
    return "Error";
  }
}

function frameOf(site: NodeJS.CallSite): Frame | [] {
  const script = site.getScriptNameOrSourceURL();
  const line = site.getLineNumber();
  const column = site.getColumnNumber();
  if (script === null || line === null || column === null) return [];
  const name = site.getFunctionName() ?? "";
  return {
    name: site.isConstructor() ? `new ${name}` : name,
    ...original(script.startsWith("file:") ? fileURLToPath(script) : script, line, column),
  };
}

/** The place in the TypeScript source of a compiled file. */
function original(script: string, line: number, column: number): Omit<Frame, "name"> {
  const entry = findSourceMap(script)?.findEntry(line - 1, column - 1);
  if (!entry || !("originalSource" in entry)) return { script, line, column };
  const { originalSource, originalLine, originalColumn } = entry;
  if (!originalSource.startsWith("file:")) return { script, line, column };
  return {
    script: fileURLToPath(originalSource),
    line: originalLine + 1,
    column: originalColumn + 1,
  };
}
