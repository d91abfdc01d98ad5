import { stackLines, type Frame, type LocateInCell } from "./stack.js";

/** A call as Firefox and Safari write it: `name@script:line:column`. */
const call = /^(?:async\*)?(.*?)@(.+):(\d+):(\d+)$/gm;

/** The calls in the text of a stack, where the engine is one that writes its stacks itself; else none. */
export function framesIn(stack: string): Frame[] {
  if (/^\s+at /m.test(stack)) return [];
  return [...stack.matchAll(call)].map(([, name, script, line, column]) => ({
    // `f/<` is a function without a name in `f`.
    name: name.endsWith("<") ? "" : name,
    script,
    line: Number(line),
    column: Number(column),
  }));
}

/** Gives such a stack the form that others have already: the lines of the cells. */
export function stackReader(locate: LocateInCell): (stack: string) => string {
  return (stack) => {
    const frames = framesIn(stack);
    return frames.length === 0 ? stack : stackLines(frames, locate).join("\n");
  };
}
