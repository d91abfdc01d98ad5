/** Commands that are no symbols: layout, arithmetic, relations. */
const signs =
  /^\\(frac|tfrac|dfrac|cdot|times|quad|qquad|left|right|begin|end|dots|ldots|cdots|approx|ne|neq|le|ge|leq|geq|in|to|rightarrow|Rightarrow|sqrt|bigl?|bigr?|Big|hline|infty|mid|pm)$/;

/** Texts in formulas that are symbols: names of functions. */
const functionNames = new Set(["relu", "softmax"]);

/** The symbols of a formula without what stands at their feet: letters, Greek letters, `s'`, `\text{relu}`. */
export function symbolsOf(formula: string): string[] {
  const environments = /\\(?:begin|end)\{\w+\}(?:\{[lcr|]*\})?/g;
  const text = formula
    .replace(environments, " ")
    .replace(/\\(?:text|mathrm)\{([^}]*)\}/g, textSymbol);
  const found = text.match(/\\[a-zA-Z]+(?:\{relu\}|\{softmax\})?|[a-zA-Z]'?/g) ?? [];
  return [...new Set(found.filter((symbol) => !signs.test(symbol)).map(base))];
}

/** The name of a function stays, other words in a formula are no symbols. */
function textSymbol(_whole: string, words: string): string {
  return functionNames.has(words.trim()) ? ` \\text{${words.trim()}} ` : " ";
}

/** Capital letters that are matrices of the small one. */
function base(symbol: string): string {
  return { X: "x", W: "w", V: "v" }[symbol] ?? symbol;
}
