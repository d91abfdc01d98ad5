/** Most points of a drawn curve: more than the page has pixels for would only cost time. */
const mostPoints = 200;

/** A point of a curve: an epoch and a value. */
export type CurvePoint = readonly [epoch: number, value: number];

/**
 * Every value of a short curve; of a longer one every second, fourth, eighth, ... and the last one. What is left out stays
 * left out while the curve grows, so that a drawing does not flicker.
 */
export function thinned(values: readonly number[]): CurvePoint[] {
  let stride = 1;
  while (values.length / stride > mostPoints) stride *= 2;
  const last = values.length - 1;
  return values.flatMap((value, epoch): CurvePoint[] =>
    epoch % stride === 0 || epoch === last ? [[epoch, value]] : [],
  );
}

/** A curve as the points of a polyline, in a picture of that size whose right edge is `last` and whose upper edge `highest`. */
export function curvePoints(
  points: readonly CurvePoint[],
  { last, highest }: { last: number; highest: number },
  { width, height }: { width: number; height: number },
): string {
  return points
    .map(([epoch, value]) => {
      const x = (epoch / Math.max(1, last)) * width;
      return `${x.toFixed(1)},${(height * (1 - value / highest)).toFixed(1)}`;
    })
    .join(" ");
}

/** The upper edge of the curves: the highest value, but at least the loss that guessing gives, rounded up to a tenth. */
export function upperEdge(...curves: readonly (readonly CurvePoint[])[]): number {
  const highest = curves.flat().reduce((most, [, value]) => Math.max(most, value), Math.log(2));
  return Math.ceil(highest * 10) / 10;
}
