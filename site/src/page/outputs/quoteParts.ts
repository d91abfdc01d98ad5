/** Some whole lines of an error's text. */
export interface QuotePart {
  readonly text: string;
  /** Whether they quote the source, with marks below it. */
  readonly isQuote: boolean;
}

/** As the kernel writes them: `      > const a = b;`, and below that `                  ~`. */
const quotes = /^ {6}> .*\n?(?:^\s*~+(?:\n|$))?/gm;

/** The text of an error in parts: what it says, and the lines of source that it quotes. */
export function quoteParts(text: string): QuotePart[] {
  const parts: QuotePart[] = [];
  const add = (part: string, isQuote: boolean): void => {
    if (part !== "") parts.push({ text: part, isQuote });
  };
  let from = 0;
  for (const { 0: quote, index } of text.matchAll(quotes)) {
    add(text.slice(from, index), false);
    add(quote, true);
    from = index + quote.length;
  }
  add(text.slice(from), false);
  return parts;
}
