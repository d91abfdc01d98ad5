import { all, type Case } from "./case.js";
import { edit, before, extra, parameterCount, rightCount } from "./edits.js";

/** What students usually hand in: right, blank, with famous mistakes, untidy. */
export const usual: readonly Case[] = [
  {
    student: "right",
    make: (right) => right,
    score: all,
    verdict: "graded",
    says: /Hidden tests: 2 of 2 points/,
  },
  { student: "blank", make: (_, blank) => blank, score: 0, verdict: "graded", says: /Not started/ },
  {
    student: "no-bias",
    make: edit(
      "unit-sum",
      "const unitSum = (inputs: readonly number[], weights: readonly number[], bias: number): number => inputs.reduce((sum, x, i) => sum + x * weights[i], 0);",
    ),
    score: 11,
    verdict: "graded",
    says: /0 of 1 points/,
  },
  {
    student: "wrong-sign",
    make: edit("squash", "const squash = (z: number): number => 1 / (1 + Math.exp(z));"),
    score: 6.5,
    verdict: "graded",
  },
  {
    student: "no-activation",
    make: edit(
      "layer-outputs",
      "const layerOutputs = (inputs: readonly number[], weights: readonly (readonly number[])[], biases: readonly number[]): number[] => biases.map((bias, j) => unitSum(inputs, weights.map((row) => row[j]), bias));",
    ),
    score: 8,
    verdict: "graded",
    says: /These are the sums/,
  },
  {
    student: "overflow",
    make: edit(
      "shares",
      "const shares = (sums: readonly number[]): number[] => { const powers = sums.map((z) => Math.exp(z)); const total = powers.reduce((a, b) => a + b, 0); return powers.map((p) => p / total); };",
    ),
    score: 15,
    verdict: "graded",
  },
  {
    student: "no-biases-counted",
    make: parameterCount(
      "return units.slice(1).reduce((sum, count, i) => sum + units[i] * count, 0);",
    ),
    score: 14,
    verdict: "graded",
  },
  {
    student: "partly",
    make: parameterCount("return units.length === 2 ? units[0] * units[1] + units[1] : 0;"),
    score: 14.5,
    verdict: "graded",
  },
  {
    student: "noisy",
    make: parameterCount(
      `console.error("working"); process.stderr.write("noise\\n"); ${rightCount}`,
    ),
    score: all,
    verdict: "graded",
  },
  {
    student: "100-mb",
    make: before("unit-sum", `for (let i = 0; i < 100_000; i++) console.log("x".repeat(1000));`),
    score: all,
    verdict: "graded",
  },
  {
    student: "other-kernel",
    make: (right) => ({
      ...right,
      metadata: { kernelspec: { name: "python3", language: "python", display_name: "Python 3" } },
    }),
    score: all,
    verdict: "other kernel",
    says: /names another kernel/,
  },
  {
    student: "extra-cells",
    make: (right) =>
      extra(
        "const squash = (): number => 0; const parameterCount = 3; throw new Error('scratch');",
      )(extra("1 + 1", "first")(right)),
    score: all,
    verdict: "graded",
  },
];
