/** A decimal number, exactly as it is written: `units` of 10 to the power of minus `places`. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

/** A number as texts and programs write it: `-0.036`, `1,590,020`, `1.68e−17`. */
const written = /^([-−+]?)([\d,_]+)(?:\.(\d*))?(?:e([-−+]?\d+))?$/i;

/** Reads a number; places can be negative, as those of 2e5. Undefined where the text is none. */
export function parseDecimal(text: string): Decimal | undefined {
  const found = written.exec(text);
  if (!found || !/\d/.test(found[2])) return undefined;
  const [, sign, whole, fraction = "", exponent = "0"] = found as (string | undefined)[];
  const units = BigInt(whole!.replace(/[,_]/g, "") + fraction);
  const power = Number(exponent.replace("−", "-"));
  return { units: sign === "-" || sign === "−" ? -units : units, places: fraction.length - power };
}

/** The decimal that a number of a program prints as. */
export function decimalOf(value: number): Decimal | undefined {
  return parseDecimal(String(value));
}

/** The decimal, divided by a power of ten. */
export function shifted({ units, places }: Decimal, powers: number): Decimal {
  return { units, places: places + powers };
}

/** Whether both are the same number. */
export function isSame(a: Decimal, b: Decimal): boolean {
  const [first, second] = aligned(a, b);
  return first === second;
}

/** Whether `exact`, rounded to the places of `shown`, is `shown`; halves may go either way. */
export function roundsTo(exact: Decimal, shown: Decimal): boolean {
  if (exact.places < shown.places) return isSame(exact, shown);
  const [first, second] = aligned(exact, shown);
  const difference = first > second ? first - second : second - first;
  return 2n * difference <= 10n ** BigInt(exact.places - shown.places);
}

/** How far two decimals are from each other. */
export function distance(a: Decimal, b: Decimal): number {
  return Math.abs(toNumber(a) - toNumber(b));
}

export function toNumber({ units, places }: Decimal): number {
  return Number(`${units}e${-places}`);
}

export function decimalText(decimal: Decimal): string {
  return String(toNumber(decimal));
}

/** How many digits count: those without the zeros before them. */
export function significantDigits({ units }: Decimal): number {
  return (units < 0n ? -units : units).toString().length;
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint] {
  const places = Math.max(a.places, b.places);
  return [a.units * 10n ** BigInt(places - a.places), b.units * 10n ** BigInt(places - b.places)];
}
