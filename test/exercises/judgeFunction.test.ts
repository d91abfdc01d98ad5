import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Matrix } from "../../lib/src/matrix";
import { judgeFunction } from "../../lib/src/exercises/judgeFunction";
import { outcomeOf, sameOutcome } from "../../lib/src/exercises/outcome";
import { mapNumbers } from "../../lib/src/exercises/plain";
import { within } from "../../lib/src/exercises/sameValue";
import { todo } from "../../lib/src/exercises/todo";
import { casesOf } from "../../lib/src/exercises/trials";
import type { Verdict } from "../../lib/src/exercises/verdict";
import { everyExercise, exerciseOf } from "./everyExercise";

const float32 = (value: unknown): unknown => mapNumbers(value, Math.fround);
const delta = exerciseOf("outputDelta");

describe.each(everyExercise)("check.%s", (_, exercise) => {
  test("says that the reference is right, with an example", () => {
    const verdict = judgeFunction(exercise, exercise.reference);
    expect(verdict.kind).toBe("right");
    expect(verdict).toHaveProperty("text", expect.stringContaining(`example ${exercise.name}(`));
    expect(verdict).toHaveProperty("text", expect.stringContaining(exercise.right));
  });

  test("takes results that are rounded to float32", () => {
    const own = (...args: unknown[]): unknown => float32(outcomeOf(exercise.reference, args).value);
    expect(judgeFunction(exercise, own).kind).toBe("right");
  });

  test.each([
    ["gives NaN", () => NaN],
    ["gives undefined", () => undefined],
    ["gives an empty list", () => []],
    ["gives a list of NaN", () => [NaN, NaN]],
    ["throws todo()", (...args: unknown[]) => todo(...args)],
  ])("calls a stub that %s not started", (__, stub) => {
    expect(judgeFunction(exercise, stub).kind).toBe("notStarted");
  });

  test("is never green for a function that is wrong at random", () => {
    const wanted = casesOf(exercise).map((args) => outcomeOf(exercise.reference, args));
    const distorted = fc.record({
      at: fc.nat(wanted.length - 1),
      factor: fc.double({ min: 1.01, max: 3, noNaN: true }),
      shift: fc.double({ min: 0.01, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(distorted, ({ at, factor, shift }) => {
        let calls = 0;
        const wrong = (...args: unknown[]): unknown => {
          const { value } = outcomeOf(exercise.reference, args);
          return calls++ % wanted.length === at
            ? mapNumbers(value, (number) => number * factor + shift)
            : value;
        };
        expect(judgeFunction(exercise, wrong).kind).toBe("wrong");
      }),
      { numRuns: 5 },
    );
  });

  test("has an answer to anything that a function may give", () => {
    fc.assert(
      fc.property(fc.func(fc.anything()), (wrong) => {
        expect(judgeFunction(exercise, wrong).kind).not.toBe("right");
      }),
      { numRuns: 5 },
    );
  });
});

/** The mistake and the nudge of a verdict. */
function found(verdict: Verdict): [string, string, string] {
  if (verdict.kind !== "wrong") throw new Error(`it is ${verdict.kind}`);
  return [verdict.mistake, verdict.hints[0], verdict.tried];
}

describe("a function written differently is right:", () => {
  test.each<[string, (t: number, y: number) => unknown]>([
    ["another order of factors", (t, y) => (t - y) * (1 - y) * y],
    ["multiplied out", (t, y) => t * y - t * y * y - y * y + y * y * y],
    ["in float32", (t, y) => Math.fround(Math.fround(y * Math.fround(1 - y)) * Math.fround(t - y))],
  ])("%s", (_, own) => {
    expect(judgeFunction(delta, own).kind).toBe("right");
  });

  test("Math.exp, a typed array, a Matrix, a sum from the other end", () => {
    const sigmoid = (x: number): number => Math.exp(x) / (1 + Math.exp(x));
    expect(judgeFunction(exerciseOf("sigmoid"), sigmoid).kind).toBe("right");
    const softmax = (z: number[]): Float32Array => {
      const total = z.reduceRight((sum, z_i) => sum + Math.exp(z_i), 0);
      return Float32Array.from(z, (z_i) => Math.exp(z_i) / total);
    };
    expect(judgeFunction(exerciseOf("softmax"), softmax).kind).toBe("right");
    const matmul = (a: number[][], b: number[][]): Matrix => Matrix.from(a).matmul(b);
    expect(judgeFunction(exerciseOf("matmul"), matmul).kind).toBe("right");
  });

  test("a trial to one side only, or with another epsilon", () => {
    const oneSided = (f: (w: readonly number[]) => number, w: number[]): number[] =>
      w.map((_, i) => (f(w.map((w_j, j) => w_j + (i === j ? 1e-6 : 0))) - f(w)) / 1e-6);
    expect(judgeFunction(exerciseOf("numericalGradient"), oneSided).kind).toBe("right");
  });
});

describe("what is amiss with a function:", () => {
  test("it is none", () => {
    expect(judgeFunction(delta, undefined).kind).toBe("notStarted");
    const [mistake, nudge, tried] = found(judgeFunction(delta, 0.5));
    expect([mistake, tried]).toEqual(["is no function", "check.outputDelta was given 0.5."]);
    expect(nudge).toContain("the function itself, without brackets");
  });

  test("it throws", () => {
    const wrong = (): never => {
      throw new TypeError("y is <b>undefined</b>");
    };
    const [mistake, , tried] = found(judgeFunction(delta, wrong));
    expect(mistake).toBe("throws");
    expect(tried).toBe(
      "outputDelta(0, 0.77438) stopped with the error: TypeError: y is <b>undefined</b>",
    );
    const thrown = (): never => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- learners may
      throw "no";
    };
    expect(found(judgeFunction(delta, thrown))[2]).toContain('error: "no"');
  });

  test("it gives nothing for some cases", () => {
    const wrong = (t: number, y: number): number | undefined =>
      t === 1 ? undefined : y * (1 - y) * (t - y);
    const [mistake, , tried] = found(judgeFunction(delta, wrong));
    expect([mistake, tried]).toEqual(["gives nothing", "outputDelta(1, 0.77438) gave undefined."]);
  });

  test.each<[string, (t: number, y: number) => unknown]>([
    ["a text", (t, y) => (y * (1 - y) * (t - y)).toFixed(3)],
    ["a list of 1 number", (t, y) => [y * (1 - y) * (t - y)]],
    ["a promise (leave out async)", (t, y) => Promise.resolve(t * y)],
    ["true or false", () => true],
    ["an object with delta", (t, y) => ({ delta: t * y })],
    ["a table of 1 x 2 values", (t, y) => [[t, y]]],
    ["a list of 2 lists", (t, y) => [[t, y], [t]]],
  ])("it gives %s where a number is wanted", (kind, wrong) => {
    const [mistake, nudge] = found(judgeFunction(delta, wrong));
    expect(mistake).toBe("gives another kind");
    expect(nudge).toBe(`The result must be a number. Yours is ${kind}.`);
  });

  test("it changes its arguments", () => {
    const wrong = (z: number[]): number[] => {
      const total = z.map(Math.exp).reduce((a, b) => a + b);
      z.forEach((z_i, i) => {
        z[i] = Math.exp(z_i) / total;
      });
      return z;
    };
    const [mistake, , tried] = found(judgeFunction(exerciseOf("softmax"), wrong));
    expect(mistake).toBe("changes its arguments");
    expect(tried).toContain("After softmax([2, 1, -1])");
  });

  test("it is right but for its digits", () => {
    const right = delta.reference as (t: number, y: number) => number;
    for (const digits of [2, 3]) {
      const rounds = (t: number, y: number): number => Number(right(t, y).toFixed(digits));
      expect(found(judgeFunction(delta, rounds))[0]).toBe(`rounds to ${digits} digits`);
    }
    const inBetween = (t: number, y: number): number => Number((y * (1 - y)).toFixed(3)) * (t - y);
    expect(found(judgeFunction(delta, inBetween))[0]).toBe("rounds");
  });

  test("nobody knows what", () => {
    const [mistake, nudge] = found(judgeFunction(delta, (t: number, y: number) => t + 7 * y));
    expect(mistake).toBe("unknown");
    expect(nudge).toBe(delta.hints[0]);
  });
});

test("a mistake must fit on all cases: one that is right for one output is found by two", () => {
  const exercise = exerciseOf("hiddenDelta");
  const first = (h: number, w: number[], d: number[]): number => h * (1 - h) * w[0] * d[0];
  expect(found(judgeFunction(exercise, first))[0]).toBe("takes the first unit only");
  const same = within(1e-5);
  const [lesson] = exercise.lessonCases;
  const wanted = outcomeOf(exercise.reference, lesson);
  expect(sameOutcome(outcomeOf(first as never, lesson), wanted, same)).toBe(true);
});
