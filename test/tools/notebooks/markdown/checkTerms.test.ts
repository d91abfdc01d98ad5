import { describe, expect, test } from "vitest";
import { checkTerms } from "../../../../tools/notebooks/markdown/checkTerms.js";
import { glossaryTerms } from "../../../../tools/notebooks/markdown/glossary.js";
import { page, texts } from "./makePage.js";

const terms = glossaryTerms(page("# Glossary\n\n## hidden unit\n\n## layer\n\n## unit"));
const problems = (text: string): string[] =>
  texts(checkTerms(page(`# The layer\n\n${text}`), terms));
const unlinked = (use: string, anchor: string, line = 3): string =>
  `notebooks/page.md, line ${line}: first use of "${use}": link it to glossary.md#${anchor}`;

describe("checkTerms", () => {
  test("wants a link where a term is first used, once", () => {
    expect(problems("A Layer of units.\n\nLayers and units.")).toEqual([
      unlinked("Layer", "layer"),
      unlinked("units", "unit"),
    ]);
  });

  test.each([
    ["linked", "A [layer](glossary.md#layer).\n\nThe layer."],
    ["linked later in the paragraph, by any words", "A layer, [as we call it](glossary.md#layer)."],
    ["in a longer term", "[Hidden units](glossary.md#hidden-unit) and hidden units."],
    ["in code, formulas, headings, other links", "`layer` $layer$ [a layer](x.md) \n\n## unit"],
    ["announced", "## What you will learn\n\n- layers\n\n## Before you start\n\nunits"],
    ["in a table that links it", "| layer |\n| - |\n| [layer](glossary.md#layer) |"],
  ])("is content with a term %s", (_, text) => {
    expect(problems(text)).toEqual([]);
  });

  test("wants a link that comes before the next paragraph", () => {
    expect(problems("A layer.\n\nA [layer](glossary.md#layer).")).toEqual([
      unlinked("layer", "layer"),
    ]);
  });

  test("sees a term whose words differ in weight", () => {
    expect(problems("A *hidden* unit.")).toEqual([unlinked("hidden unit", "hidden-unit")]);
  });
});
