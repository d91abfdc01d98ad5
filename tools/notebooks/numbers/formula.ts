/** What a formula is made of; commands keep their backslash. */
const pattern = /\\[a-zA-Z]+|\d[\d,]*(?:\.\d+)?|[^\s]/g;

/** Signs that mean the same as another. */
const same: Readonly<Record<string, string>> = {
  "\\cdot": "*",
  "\\times": "*",
  "·": "*",
  "×": "*",
  "÷": "/",
  "−": "-",
  "[": "(",
  "]": ")",
  "\\tfrac": "\\frac",
  "\\dfrac": "\\frac",
};

/** Commands that only lay out. */
const layout = /\\(?:left|right|quad|qquad|big|Big)(?![a-zA-Z])|\\[,;:! ]/g;

const functions: Readonly<Record<string, (x: number) => number>> = {
  "\\ln": Math.log,
  "\\log": Math.log,
  "\\exp": Math.exp,
  "\\tanh": Math.tanh,
  "\\sqrt": Math.sqrt,
  s: (z) => 1 / (1 + Math.exp(-z)),
};

const constants: Readonly<Record<string, number>> = { e: Math.E, "\\pi": Math.PI };

/** The value of a formula of numbers only, in LaTeX or plain; undefined where it has symbols or is no formula. */
export function evaluate(formula: string): number | undefined {
  const tokens = tokensOf(formula);
  if (tokens.length === 0) return undefined;
  const reader = new Reader(tokens);
  const value = reader.sum();
  return reader.isAtEnd && Number.isFinite(value) ? value : undefined;
}

function tokensOf(formula: string): string[] {
  const plain = formula.replaceAll("{,}", ",").replace(layout, " ");
  return (plain.match(pattern) ?? []).map((token) => same[token] ?? token);
}

/** Reads sums of products of powers; what it does not know is NaN. */
class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  sum(): number {
    let value = this.product();
    for (;;) {
      if (this.take("+")) value += this.product();
      else if (this.take("-")) value -= this.product();
      else return value;
    }
  }

  private product(): number {
    let value = this.signed();
    for (;;) {
      if (this.take("*")) value *= this.signed();
      else if (this.take("/")) value /= this.signed();
      else if (this.isFactor()) value *= this.power();
      else return value;
    }
  }

  private signed(): number {
    if (this.take("-")) return -this.signed();
    return this.take("+") ? this.signed() : this.power();
  }

  private power(): number {
    const base = this.atom();
    return this.take("^") ? base ** this.exponent() : base;
  }

  /** Without braces one digit only, as LaTeX has it. */
  private exponent(): number {
    return this.take("{") ? this.closed("}") : this.atom();
  }

  private atom(): number {
    const token = this.tokens[this.at++] ?? "";
    if (/^\d/.test(token)) return Number(token.replaceAll(",", ""));
    if (token === "(") return this.closed(")");
    if (token === "{") return this.closed("}");
    if (token === "\\frac") return this.atom() / this.atom();
    if (token in functions) return functions[token](this.argument(token));
    return constants[token] ?? NaN;
  }

  /** What a function is applied to: `s(...)` needs its parentheses, `\ln 0.1` does not. */
  private argument(name: string): number {
    return name === "s" && this.tokens[this.at] !== "(" ? NaN : this.power();
  }

  private closed(end: string): number {
    const value = this.sum();
    return this.take(end) ? value : NaN;
  }

  /** Whether a factor follows without a sign of multiplication. */
  private isFactor(): boolean {
    const token = this.tokens[this.at];
    return token === "(" || token === "\\frac" || token in functions || token in constants;
  }

  private take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at++;
    return true;
  }
}
