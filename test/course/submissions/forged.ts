import { all, type Case } from "./case.js";
import { edit, extra, parameterCount, wrongCount, rightCount } from "./edits.js";

/** Work that tries to look right. */
export const forged: readonly Case[] = [
  {
    student: "own-assess",
    make: edit("parameter-count", `${wrongCount}\nconst assess = (): number => 1;`),
    score: 14,
    verdict: "graded",
  },
  {
    student: "library-patched",
    make: edit(
      "parameter-count",
      `${wrongCount}\ntry { (require("@deltabook/nn") as any).assess = () => 1; } catch {}\ntry { Object.defineProperty(require("@deltabook/nn"), "assess", { value: () => 1 }); } catch {}`,
    ),
    score: 14,
    verdict: "graded",
  },
  {
    student: "module-cache",
    make: edit(
      "parameter-count",
      `${wrongCount}\nfor (const key of Object.keys(require.cache ?? {})) { const found = require.cache[key]; if (found && key.includes("nn")) { try { found.exports = { assess: () => 1, todo: () => 1 }; } catch {} } }`,
    ),
    score: 14,
    verdict: "graded",
  },
  {
    student: "assert-patched",
    make: edit(
      "parameter-count",
      `${wrongCount}\nconst assert = require("node:assert"); for (const name of Object.keys(assert)) assert[name] = () => undefined;`,
    ),
    score: 14,
    verdict: "graded",
  },
  {
    student: "console-patched",
    make: edit(
      "parameter-count",
      `${wrongCount}\nconsole.log = () => undefined; console.error = () => undefined;`,
    ),
    score: 14,
    verdict: "graded",
  },
  {
    student: "math-patched",
    make: edit(
      "parameter-count",
      `${wrongCount}\nMath.abs = () => 0; Math.round = () => 1; Math.max = () => 0; Number.isFinite = () => true;`,
    ),
    score: 14,
    verdict: "graded",
  },
  {
    student: "json-patched",
    make: edit(
      "parameter-count",
      `${wrongCount}\nJSON.stringify = () => "same"; JSON.parse = () => 1; Object.is = () => true; Array.isArray = (() => false) as any;`,
    ),
    score: 14,
    verdict: "graded",
  },
  {
    student: "remembers-tests",
    make: (right) =>
      extra("console.log((globalThis as any).seen.join(' | '))")(
        parameterCount(
          `((globalThis as any).seen ??= []).push(JSON.stringify(units)); console.log("called with", units); ${rightCount}`,
        )(right),
      ),
    score: all,
    verdict: "graded",
    says: /called with/,
    silent: /795010|784/,
  },
];
