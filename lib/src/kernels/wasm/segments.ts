/**
 * About how many rows of a panel of weights stay in the first cache while the samples pass by: in two segments of 392 pixels,
 * MNIST's sums take a tenth less time than in one, in four as much as in two.
 */
const rowsInCache = 400;

/** Shorter segments are not worth the begin and the end of their loop. */
const leastEntries = 64;

/** Into how many segments the rows of a sparse matrix are best cut, of which such a share is not zero. */
export function chooseSegments(columns: number, share: number): number {
  const wanted = Math.round(columns / rowsInCache);
  return Math.max(1, Math.min(wanted, Math.floor((columns * share) / leastEntries)));
}

/** For each segment the most entries that a row has there. */
export function longestSegments(starts: Uint32Array, segments: number): number[] {
  const longest = new Array<number>(segments).fill(0);
  for (let n = 0; n + 1 < starts.length; n++) {
    const segment = n % segments;
    longest[segment] = Math.max(longest[segment], starts[n + 1] - starts[n]);
  }
  return longest;
}
