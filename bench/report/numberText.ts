/** A number with a fixed count of decimals and groups of thousands; a dash where there is none. */
export function numberText(value: number | undefined, digits: number): string {
  if (value === undefined) return "–";
  return value.toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
