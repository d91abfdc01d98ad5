import { describe, expect, it } from "vitest";
import { accuracy } from "../../lib/src/metrics/accuracy";

function share(targets: number[][], outputs: number[][]): number[] {
  const units = targets[0].length;
  const out = new Float32Array(targets.length);
  const flat = (rows: number[][]): Float32Array => Float32Array.from(rows.flat());
  accuracy.perSample(flat(targets), flat(outputs), targets.length, units, out);
  return [...out];
}

describe("accuracy", () => {
  it("compares one output with 0.5, which itself counts as a no", () => {
    expect(share([[1], [1], [0], [0]], [[0.51], [0.5], [0.5], [0.9]])).toEqual([1, 0, 1, 0]);
  });

  it("compares the place of the largest of several outputs, the first of equal ones", () => {
    const targets = [
      [0, 1, 0],
      [0, 1, 0],
      [1, 0, 0],
    ];
    const outputs = [
      [0.2, 0.5, 0.3],
      [0.5, 0.4, 0.1],
      [0.4, 0.4, 0.2],
    ];
    expect(share(targets, outputs)).toEqual([1, 0, 1]);
  });
});
