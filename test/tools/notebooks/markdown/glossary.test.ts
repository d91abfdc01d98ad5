import { describe, expect, test } from "vitest";
import { checkGlossary } from "../../../../tools/notebooks/markdown/checkGlossary.js";
import { glossaryTerms, termFinder } from "../../../../tools/notebooks/markdown/glossary.js";
import { page, texts } from "./makePage.js";

const terms = glossaryTerms(
  page(`# Glossary

## activity

What units do.

## hidden unit

A unit between input and output.

Also: hidden node, hidden neuron.

## loss

How wrong.

## unit

One sum.
`),
);
const uses = (text: string): string[] =>
  termFinder(terms)(text).map(({ term, use }) => `${term.name}: ${use}`);

describe("glossaryTerms", () => {
  test("reads terms, their anchors and other forms", () => {
    expect(terms.map(({ anchor, forms }) => [anchor, ...forms])).toEqual([
      ["activity", "activity"],
      ["hidden-unit", "hidden unit", "hidden node", "hidden neuron"],
      ["loss", "loss"],
      ["unit", "unit"],
    ]);
  });
});

describe("termFinder", () => {
  test.each([
    ["Hidden units, one unit", ["hidden unit: Hidden units", "unit: unit"]],
    ["a hidden  neuron", ["hidden unit: hidden  neuron"]],
    ["losses and activities", ["loss: losses", "activity: activities"]],
    ["community, units' sums, glossy, sub-unit, unit-wise, unit_1", ["unit: units"]],
    ["nothing", []],
  ])("%s", (text, found) => {
    expect(uses(text)).toEqual(found);
  });

  test("finds nothing without terms", () => {
    expect(termFinder([])("a unit")).toEqual([]);
  });
});

describe("checkGlossary", () => {
  test("accepts terms in order", () => {
    expect(checkGlossary(terms)).toEqual([]);
  });

  test("refuses capitals, disorder and forms that two terms share", () => {
    const wrong = glossaryTerms(
      page("# G\n\n## unit\n\n## Loss\n\nAlso: cost.\n\n## step\n\nAlso: cost."),
    );
    expect(texts(checkGlossary(wrong))).toEqual([
      'notebooks/page.md, line 5: term "Loss": a term is in lower case, without punctuation',
      'notebooks/page.md, line 5: term "Loss": comes after "unit" in the alphabet',
      'notebooks/page.md, line 9: term "step": "cost" is also a form of "Loss"',
    ]);
  });
});
