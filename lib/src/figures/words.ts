import { rounded } from "./numbers";

/** Whole numbers below this are written in full. */
const wholeUpTo = 1e6;

/** The number as it stands in a text alternative: a whole number, or three significant digits; a real minus sign. */
export function inWords(value: number): string {
  const isWhole = Number.isInteger(value) && Math.abs(value) < wholeUpTo;
  const short = isWhole ? value : rounded(value, 3);
  return String(Object.is(short, -0) ? 0 : short).replace("-", "−");
}

/** The count and the noun in its number, for example "1 unit", "3 units". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}

/** The text after the title, where there is one. */
export function titled(title: string | undefined, text: string): string {
  return title === undefined ? text : `${title}. ${text}`;
}
