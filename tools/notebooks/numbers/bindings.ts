import type { Part } from "../markdown/page.js";
import { decimalText, roundsTo, shifted, type Decimal } from "./decimal.js";
import { allNumbers, type FoundNumber } from "./findNumbers.js";

/** What a comment such as `<!-- 0.25 = sigmoidDerivative(0.5) -->` says of a number in its cell or page. */
export interface Binding {
  readonly number: FoundNumber;
  /** An expression, or the name of a cell or of a value in a JSON file; undefined where the number is quoted. */
  readonly origin: string | undefined;
  /** The comment's line of text, for messages. */
  readonly text: string;
}

const bound = /^(\S+(?:\s?%)?)\s*=\s*(\S.*)$/;
const quoted = /^(\S+(?:\s?%)?)\s+quoted from\s+\S+/;

/** The bindings in the comments of a text; a comment may hold several, each on a line of its own. */
export function bindingsOf({ tokens }: Part): Binding[] {
  const html = tokens
    .flatMap((token) => [token, ...(token.children ?? [])])
    .filter(({ type }) => type === "html_block" || type === "html_inline")
    .map(({ content }) => content);
  const comments = html.flatMap((text) => [...text.matchAll(/<!--([^]*?)-->/g)]);
  return comments.flatMap(([, text]) => text.split("\n").flatMap((line) => binding(line.trim())));
}

function binding(text: string): Binding[] {
  const found = bound.exec(text) ?? quoted.exec(text);
  const [number] = allNumbers(found?.[1] ?? "");
  if (!found || (number as FoundNumber | undefined)?.text !== found[1]) return [];
  return [{ number, origin: found.at(2), text }];
}

/** The name of a cell, `09-mnist.ipynb#fit`, or of a value of a JSON file. */
const reference = /^([\w./-]+\.(?:ipynb|json))#(\S+)$/;

/** The file and the place in it that a binding names, if it names one. */
export function referenceOf({ origin }: Binding): { file: string; place: string } | undefined {
  const found = reference.exec(origin ?? "");
  return found ? { file: found[1], place: found[2] } : undefined;
}

/** Whether the binding's number is the value of an expression. */
export function isExpression(binding: Binding): binding is Binding & { readonly origin: string } {
  return binding.origin !== undefined && !referenceOf(binding);
}

/** What is wrong with a binding whose origin has this value; undefined where nothing is. */
export function valueMessage(
  { number, text }: Binding,
  value: Decimal | undefined,
): string | undefined {
  if (value === undefined) return `<!-- ${text} -->: the right side is no number`;
  const wanted = [value, ...(number.isPercent ? [shifted(value, -2)] : [])];
  if (wanted.some((exact) => roundsTo(exact, number.value))) return undefined;
  return `<!-- ${text} -->: the right side is ${decimalText(value)}`;
}
