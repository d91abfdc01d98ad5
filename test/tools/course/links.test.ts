import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readAssignments } from "../../../tools/course/assignments";
import { glossaryText } from "../../../tools/course/glossary";
import { withWords } from "../../../tools/course/links";
import type { Notebook } from "../../../tools/notebooks/notebook";
import { lessonsFolder } from "../../../tools/notebooks/files";

const glossary = `# Glossary

Every term.

## batch

A group of examples for one [step](#step). Lesson [07](07-training-xor.ipynb).

## learning rate

How far a [step](#step) goes for a [batch](#batch).

## step

One change.
`;

function notebook(...texts: string[]): Notebook {
  const cells = texts.map((source, index) => ({
    ...{ cell_type: "markdown" as const, id: `text-${index}`, metadata: {} },
    source,
  }));
  return { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
}

function sources({ cells }: Notebook): string[] {
  return cells.map(({ source }) => source);
}

test("withWords leads terms to a last cell, in the glossary's order, and makes words of other links", () => {
  const before = notebook(
    "The [rate](../../../notebooks/glossary.md#learning-rate) and a [batch](../../../notebooks/glossary.md#batch).",
    "Do [08: Hyperparameters](../../../notebooks/08-hyperparameters.ipynb) or see [a page](https://example.org).",
  );
  expect(sources(withWords(before, glossary))).toEqual([
    "The [rate](#learning-rate) and a [batch](#batch).",
    "Do 08: Hyperparameters or see [a page](https://example.org).",
    `## Words

### batch

A group of examples for one step. Lesson 07.

### learning rate

How far a step goes for a [batch](#batch).`,
  ]);
});

test("withWords adds no cell where no term is linked, and leaves code as it is", () => {
  const text = notebook("Nothing.");
  const code = {
    ...{ cell_type: "code" as const, id: "code", metadata: {}, execution_count: null, outputs: [] },
    source: "const a = f[0](x.y); // [a](b.md)",
  };
  const both = { ...text, cells: [...text.cells, code] };
  expect(withWords(both, glossary)).toEqual(both);
});

test("the assignments as they are handed out link to nothing outside of them", async () => {
  for (const { file } of await readAssignments()) {
    const text = sources(withWords(file.notebook, glossaryText())).join("\n");
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, name]) => name.replaceAll(" ", "-"));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((target) => !/^https?:/.test(target))).toEqual(
      links.filter((target) => headings.includes(target.slice(1))),
    );
  }
});

test("glossaryText is the lessons' glossary", () => {
  expect(glossaryText()).toBe(readFileSync(`${lessonsFolder}/glossary.md`, "utf8"));
});
