import { parseDecimal, significantDigits, type Decimal } from "./decimal.js";

/** A number in a text. */
export interface FoundNumber {
  /** As it is written, with its sign and percent sign. */
  readonly text: string;
  readonly value: Decimal;
  readonly isPercent: boolean;
  /** Where it begins in the text. */
  readonly index: number;
}

/** A number, its sign unless it is a minus between two things, and its percent sign. */
const number =
  /(?:(?<![\p{L}\d)\]}.`])[-−])?(?<![\p{L}\d.,])(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:e[-+−]?\d+)?(?!\.?\d)(?:\s?%)?/giu;

/** Words before a number that make it a version. */
const version =
  /\b(version|Node(\.js)?|Python|Keras|TensorFlow|JAX|NumPy|TypeScript|JupyterLab|tslab|plotly|BY|WCAG|MathJax)\s$/;

/** All numbers of a text. */
export function allNumbers(text: string): FoundNumber[] {
  return [...text.matchAll(number)].flatMap(({ 0: found, index }) => {
    const value = parseDecimal(found.replace(/\s?%$/, ""));
    return value ? [{ text: found, value, isPercent: found.endsWith("%"), index: index }] : [];
  });
}

/**
 * The numbers of a text that count as computed: with a point, with a percent sign, or with commas between their
 * thousands; versions and round thousands do not count.
 */
export function computedNumbers(text: string): FoundNumber[] {
  return allNumbers(text).filter(
    (found) => isComputed(found) && !version.test(text.slice(0, found.index)),
  );
}

function isComputed({ text, value, isPercent }: FoundNumber): boolean {
  return isPercent || text.includes(".") || (text.includes(",") && value.units % 1000n !== 0n);
}

/** Whether a number has so few digits that another number rounds to it by chance: 0.5, 1.3, 0.05, 19 %. */
export function isShort({ value }: FoundNumber): boolean {
  const digits = significantDigits(value);
  return digits < 2 || (digits === 2 && value.places <= 1);
}
