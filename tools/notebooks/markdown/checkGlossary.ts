import type { Problem } from "../problem.js";
import type { Term } from "./glossary.js";

/** Terms are in lower case, as anchors need it, and in order; no two share a form. */
export function checkGlossary(terms: readonly Term[]): Problem[] {
  const owner = new Map<string, Term>();
  return terms.flatMap((term, index) => {
    const { name, forms, place } = term;
    const before = terms.at(index - 1);
    const messages = [];
    if (!/^[a-z0-9 -]+$/.test(name)) messages.push("a term is in lower case, without punctuation");
    if (index > 0 && before && before.name >= name)
      messages.push(`comes after "${before.name}" in the alphabet`);
    for (const form of forms) {
      const other = owner.get(form);
      if (other) messages.push(`"${form}" is also a form of "${other.name}"`);
      owner.set(form, term);
    }
    return messages.map((message) => ({ place, message: `term "${name}": ${message}` }));
  });
}
