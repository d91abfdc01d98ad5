/** How many terms of the series are taken: from 1/8 of a turn on, the next one would be below 1e-17. */
const terms = 9;

/**
 * The point [cos a, sin a] on the unit circle, for the angle a = 2 pi turns.
 *
 * Taylor's series about the nearest quarter turn, in sums and products only, because engines may differ in `Math.cos` and
 * `Math.sin` and the toy data sets must not.
 */
export function unitPoint(turns: number): [x: number, y: number] {
  const quarters = Math.round(4 * turns);
  const angle = 2 * Math.PI * (turns - quarters / 4);
  let [x, y] = [0, 0];
  for (let n = terms; n >= 1; n--) {
    const square = angle * angle;
    x = (square * (1 - x)) / (2 * n * (2 * n - 1));
    y = (square * (1 - y)) / (2 * n * (2 * n + 1));
  }
  return turned(1 - x, angle * (1 - y), quarters);
}

/** The point turned by a number of quarter turns. */
function turned(x: number, y: number, quarters: number): [number, number] {
  const quarter = ((quarters % 4) + 4) % 4;
  if (quarter === 0) return [x, y];
  if (quarter === 1) return [-y, x];
  return quarter === 2 ? [-x, -y] : [y, -x];
}
