import type { CellRunner } from "./cellRunner.js";
import type { Content } from "./protocol/message.js";
import { describe, nameBefore, type Description } from "./inspection.js";
import { isCompleteCode } from "./tslab/converter.js";

/** The kernel's answer to `complete_request`. Jupyter counts the cursor in code points, TypeScript in UTF-16 units. */
export function complete(runner: CellRunner, { code, cursor_pos }: Content): Content {
  const source = String(code);
  const { start, end, candidates } = runner.complete(source, toUnits(source, Number(cursor_pos)));
  return {
    status: "ok",
    matches: candidates,
    cursor_start: toCodePoints(source, start),
    cursor_end: toCodePoints(source, end),
    metadata: {},
  };
}

/** The kernel's answer to `inspect_request`: the type and the doc comment of the name at the cursor or before it. */
export function inspect(runner: CellRunner, { code, cursor_pos }: Content): Content {
  const source = String(code);
  const cursor = toUnits(source, Number(cursor_pos));
  const info = runner.inspect(source, cursor) ?? runner.inspect(source, nameBefore(source, cursor));
  const text = info ? { "text/plain": textOf(describe(info)) } : {};
  return { status: "ok", found: info !== undefined, data: text, metadata: {} };
}

/** The kernel's answer to `is_complete_request`. */
export function isComplete({ code }: Content): Content {
  const { completed, indent } = isCompleteCode(String(code));
  return completed ? { status: "complete" } : { status: "incomplete", indent: indent ?? "" };
}

function textOf({ signature, documentation }: Description): string {
  return [signature, documentation].join("\n\n").trim();
}

function toUnits(source: string, codePoints: number): number {
  return Array.from(source).slice(0, codePoints).join("").length;
}

function toCodePoints(source: string, units: number): number {
  return Array.from(source.slice(0, units)).length;
}
