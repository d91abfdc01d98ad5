import { all, type Case } from "./case.js";
import { edit, before, parameterCount } from "./edits.js";

/** Work that fails while it is run. */
export const errors: readonly Case[] = [
  {
    student: "throws-at-definition",
    make: before("parameter-count", `throw new Error("at once");`),
    score: 14,
    verdict: "graded",
  },
  {
    student: "throws-at-call",
    make: parameterCount(`throw new RangeError("later");`),
    score: 14,
    verdict: "graded",
  },
  { student: "type-error", make: parameterCount(`return "many";`), score: 14, verdict: "graded" },
  {
    student: "syntax-error",
    make: edit("parameter-count", "const parameterCount = (units => {"),
    score: 14,
    verdict: "graded",
  },
  {
    student: "loop-in-function",
    make: parameterCount("while (true) {}"),
    score: 14,
    verdict: "time limit",
    says: /does one of its loops never end/,
  },
  {
    student: "loop-at-top",
    make: before("parameter-count", "while (true) {}"),
    score: 14,
    verdict: "time limit",
  },
  {
    student: "loop-that-waits",
    make: before(
      "parameter-count",
      "for (;;) await new Promise((resolve) => setTimeout(resolve, 10));",
    ),
    score: 14,
    verdict: "time limit",
  },
  {
    student: "promise-for-ever",
    make: before("parameter-count", "await new Promise(() => {});"),
    score: 14,
    verdict: "time limit",
  },
  {
    student: "loop-of-microtasks",
    make: before(
      "parameter-count",
      "const spin = (): void => void Promise.resolve().then(spin); spin();",
    ),
    score: 16,
    verdict: "time limit",
  },
  {
    student: "out-of-memory",
    make: parameterCount(
      "const all: number[][] = []; while (true) all.push(new Array(1_000_000).fill(all.length));",
    ),
    score: 12,
    verdict: "out of memory",
    says: /ran out of memory/,
  },
  { student: "exit", make: parameterCount("process.exit(0);"), score: 14, verdict: "graded" },
  {
    student: "kills-itself",
    make: before("parameter-count", `process.kill(process.pid, "SIGKILL"); while (true) {}`),
    score: 12,
    verdict: "kernel died",
    says: /process was ended/,
  },
  {
    student: "throws-late",
    make: before("parameter-count", `setTimeout(() => { throw new Error("late"); }, 20);`),
    score: all,
    verdict: "graded",
  },
  {
    student: "rejects-late",
    make: before(
      "parameter-count",
      `void (async () => { await new Promise((resolve) => setTimeout(resolve, 20)); throw new Error("late"); })();`,
    ),
    score: all,
    verdict: "graded",
  },
];
