/** Most points of a drawn curve: more than the page has pixels for would only cost time. */
const mostPoints = 200;

/** The curve of the values as the points of a polyline, in a picture of that size whose upper edge is `highest`. */
export function curvePoints(
  values: readonly number[],
  highest: number,
  { width, height }: { width: number; height: number },
): string {
  const last = values.length - 1;
  const count = Math.min(mostPoints, values.length);
  const points = Array.from({ length: count }, (_, k) => {
    const i = count === 1 ? 0 : Math.round((k * last) / (count - 1));
    const x = last === 0 ? 0 : (i / last) * width;
    return `${x.toFixed(1)},${(height * (1 - values[i] / highest)).toFixed(1)}`;
  });
  return points.join(" ");
}

/** The upper edge of the curves: the highest loss, but at least what guessing gives, rounded up to a tenth. */
export function upperEdge(...curves: readonly (readonly number[])[]): number {
  const highest = curves.flat().reduce((a, b) => Math.max(a, b), Math.log(2));
  return Math.ceil(highest * 10) / 10;
}
