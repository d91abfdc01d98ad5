/** A piece of a source text that is not divided further: a word, a number, a sign. */
export interface Token {
  readonly text: string;
  readonly start: number;
}

/** Above this many comparisons (about 5,000 tokens on either side) finding the lines would take seconds. */
const maxComparisons = 25_000_000;

/**
 * For each token of `b` the index of the token of `a` it came from, or -1: the longest common subsequence.
 * With texts too long for it every token gets -1.
 */
export function align(a: readonly Token[], b: readonly Token[]): Int32Array {
  const matches = new Int32Array(b.length).fill(-1);
  if (a.length * b.length > maxComparisons) return matches;
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i].text === b[j].text) matches[j++] = i++;
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
    else j++;
  }
  return matches;
}

/** At [i, j], row-major: the length of the longest common subsequence of a from i and b from j. */
function commonLengths(a: readonly Token[], b: readonly Token[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i].text === b[j].text
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  return lengths;
}
