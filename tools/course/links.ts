import type { Cell, Notebook } from "../notebooks/notebook.js";

/** A relative link of a text: its words and where it leads. */
const link = /\[([^\]]*)\]\((?!https?:|mailto:|#)([^)\s]+)\)/g;

/**
 * The notebook as it can leave the clone: terms lead to a last cell "Words" that explains them, and links to other files
 * of the clone become plain words.
 */
export function withWords(notebook: Notebook, glossary: string): Notebook {
  const entries = entriesOf(glossary);
  const used = new Set<string>();
  const cells = notebook.cells.map((cell): Cell => {
    if (cell.cell_type !== "markdown") return cell;
    return { ...cell, source: cell.source.replace(link, relink(entries, used)) };
  });
  if (used.size === 0) return { ...notebook, cells };
  const words: Cell = {
    cell_type: "markdown",
    id: "words",
    metadata: {},
    source: ["## Words", ...explained(entries, used)].join("\n\n"),
  };
  return { ...notebook, cells: [...cells, words] };
}

/** Replaces a link, and notes which entry it leads to. */
function relink(
  entries: ReadonlyMap<string, string>,
  used: Set<string>,
): (whole: string, words: string, target: string) => string {
  return (_, words, target) => {
    const [, anchor = ""] = target.split("glossary.md#");
    if (!entries.has(anchor)) return words;
    used.add(anchor);
    return `[${words}](#${anchor})`;
  };
}

/** The entries in their order; what they lead to is left out, unless it is explained, too. */
function explained(entries: ReadonlyMap<string, string>, used: ReadonlySet<string>): string[] {
  const chosen = [...entries].filter(([anchor]) => used.has(anchor));
  return chosen.map(([, text]) =>
    text
      .replace(link, "$1")
      .replace(/\[([^\]]*)\]\(#([^)]+)\)/g, (whole, words: string, anchor: string) =>
        used.has(anchor) ? whole : words,
      ),
  );
}

/** The glossary's entries by their anchors, each with its heading one level down. */
function entriesOf(glossary: string): ReadonlyMap<string, string> {
  const parts = glossary.split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => {
      const [name] = part.split("\n");
      return [name.trim().replaceAll(" ", "-"), `### ${part.trim()}`] as const;
    }),
  );
}
