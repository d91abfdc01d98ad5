/** An answer that is right in a part of its tests, and what these then give. */
export interface WrongSolution {
  readonly assignment: string;
  readonly cell: string;
  readonly mistake: string;
  readonly code: string;
  readonly expected: Readonly<Record<string, number>>;
}

export const wrongSolutions: readonly WrongSolution[] = [
  {
    assignment: "ps1",
    cell: "shares",
    mistake: "does not survive large sums",
    code: `const shares = (sums: readonly number[]): number[] => {
      const powers = sums.map((z) => Math.exp(z));
      const total = powers.reduce((sum, power) => sum + power, 0);
      return powers.map((power) => power / total);
    };`,
    expected: { "test-shares": 0.5, "test-shares-hidden": 0.5 },
  },
  {
    assignment: "ps1",
    cell: "parameter-count",
    mistake: "forgets the biases of all layers but the first",
    code: `const parameterCount = ([inputs, ...units]: readonly number[]): number => {
      let before = inputs;
      let sum = units[0];
      for (const count of units) {
        sum += before * count;
        before = count;
      }
      return sum;
    };`,
    expected: { "test-parameter-count": 0, "test-parameter-count-hidden": 0.5 },
  },
  {
    assignment: "ps2",
    cell: "delta-of-hidden",
    mistake: "knows one next unit only",
    code: `const deltaOfHidden = (
      output: number,
      weights: readonly number[],
      deltas: readonly number[],
    ): number => output * (1 - output) * weights[0] * deltas[0];`,
    expected: { "test-delta-of-hidden": 0.5, "test-delta-of-hidden-hidden": 1 },
  },
  {
    assignment: "ps3",
    cell: "batches-of",
    mistake: "loses the last batch",
    code: `const batchesOf = (samples: readonly number[], size: number): number[][] => {
      const batches: number[][] = [];
      for (let start = 0; start + size <= samples.length; start += size) {
        batches.push(samples.slice(start, start + size));
      }
      return batches;
    };`,
    expected: { "test-batches-of": 0.5, "test-batches-of-hidden": 0.33 },
  },
  {
    assignment: "ps3",
    cell: "median-of",
    mistake: "changes its argument",
    code: `const medianOf = (values: number[]): number => {
      values.sort((a, b) => a - b);
      const half = Math.floor(values.length / 2);
      return values.length % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
    };`,
    expected: {
      ...{ "test-median-of": 0, "test-median-of-hidden": 0.33 },
      ...{ "test-best-setting": 0, "test-best-setting-hidden": 0.5 }, // it uses the median
    },
  },
  {
    assignment: "ps4",
    cell: "labels-of",
    mistake: "takes the last of two equal ones",
    code: `const labelsOf = (outputs: readonly (readonly number[])[]): number[] =>
      outputs.map((row) => row.lastIndexOf(Math.max(...row)));`,
    expected: { "test-labels-of-hidden": 0.5 },
  },
];
