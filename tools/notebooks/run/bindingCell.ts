import { valueMessage, type Binding } from "../numbers/bindings.js";
import { decimalOf } from "../numbers/decimal.js";
import type { Output } from "../notebook.js";
import type { Place, Problem } from "../problem.js";
import { errorsOf, markCode, printedAfterMarks } from "./marks.js";

/** Code that prints the values of the bindings' expressions. */
export function bindingCode(bindings: readonly (Binding & { readonly origin: string })[]): string {
  return bindings
    .map(({ origin }, i) => `${markCode(i)}\nconsole.log(String(${origin}));`)
    .join("\n");
}

/** The bindings whose numbers are not the values that were printed. */
export function judgeBindings(
  bindings: readonly Binding[],
  outputs: readonly Output[],
  place: Place,
): Problem[] {
  const printed = printedAfterMarks(outputs);
  const failures = errorsOf(outputs).map((error) => `a comment that binds a number: ${error}`);
  const wrong = bindings.flatMap((binding, i) => {
    const text = printed.get(i);
    if (text === undefined) return [];
    return valueMessage(binding, decimalOf(Number(text.trim() || "NaN"))) ?? [];
  });
  return [...failures, ...wrong].map((message) => ({ place, message }));
}
