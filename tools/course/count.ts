/**
 * The number that an option says; undefined where it is not given.
 *
 * @throws {RangeError} if it is no positive integer
 */
export function count(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new RangeError(`expected --${option} as a positive integer, received "${text}"`);
}
