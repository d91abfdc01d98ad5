import { isRecord } from "./plain";

/** What float32 arithmetic in any order reaches, with room to spare. */
export const defaultTolerance = 1e-5;

/** Whether two numbers may be called the same; `wanted` gives the scale. */
export type SameNumber = (number: number, wanted: number) => boolean;

/** Numbers that differ by no more than `tolerance` relative to the wanted one, or a tenth of it near 0. */
export function within(tolerance: number): SameNumber {
  return (number, wanted) => Math.abs(number - wanted) <= tolerance * (0.1 + Math.abs(wanted));
}

/** Numbers that are right but for rounding on the way. */
export const nearlyRight = within(0.02);

/** Numbers that are the same when written with so many decimals; half a unit of the last one may be missing. */
export function withDecimals(decimals: number): SameNumber {
  return (number, wanted) => Math.abs(number - wanted) <= 0.500001 * 10 ** -decimals;
}

/** Numbers that are the wanted ones, rounded to the decimals that they are written with; at least one. */
export const roundedFrom: SameNumber = (number, wanted) => {
  const decimals = /^-?\d+\.(\d+)$/.exec(String(number))?.[1].length;
  return decimals !== undefined && number === Number(wanted.toFixed(decimals));
};

/** Whether two plain values have the same form and the same content. Words may differ in capitals and outer spaces. */
export function sameValue(value: unknown, wanted: unknown, same: SameNumber): boolean {
  if (typeof value === "number" && typeof wanted === "number") {
    if (!Number.isFinite(value) || !Number.isFinite(wanted)) return Object.is(value, wanted);
    return same(value, wanted);
  }
  if (typeof value === "string" && typeof wanted === "string") return bare(value) === bare(wanted);
  if (Array.isArray(value) && Array.isArray(wanted)) {
    return value.length === wanted.length && sameItems(value, wanted, same);
  }
  if (isRecord(value) && isRecord(wanted)) {
    const keys = Object.keys(wanted);
    return sameItems(
      keys.map((key) => value[key]),
      keys.map((key) => wanted[key]),
      same,
    );
  }
  return value === wanted;
}

function sameItems(
  items: readonly unknown[],
  wanted: readonly unknown[],
  same: SameNumber,
): boolean {
  return wanted.every((item, i) => sameValue(items[i], item, same));
}

function bare(word: string): string {
  return word.trim().toLowerCase().replace(/\s+/g, " ");
}
