/**
 * Makes sure that two lists belong together item by item.
 *
 * @throws TypeError `<attempt>: <names> must have the same length, received <length> and <length>`
 */
export function sameLength(
  attempt: string,
  names: string,
  first: readonly number[],
  second: readonly number[],
): void {
  if (first.length === second.length) return;
  throw new TypeError(
    `${attempt}: ${names} must have the same length, received ${first.length} and ${second.length}`,
  );
}
