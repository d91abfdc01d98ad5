import type { Notebook } from "../../../../tools/notebooks/notebook";

/** What a file chosen by the reader holds, and the lesson that the page is about. */
export interface Imported {
  readonly notebook: Notebook;
  readonly fileName: string;
  readonly lesson: Notebook;
  /** The lesson's name: "01-structure". */
  readonly name: string;
}

/**
 * The name of the lesson that a notebook seems to be, by its heading or its file's name, if that is another one than the
 * page's; undefined if it is the page's lesson, or no lesson at all.
 */
export function otherLesson({ notebook, fileName, lesson, name }: Imported): string | undefined {
  const title = titleOf(notebook);
  if (title !== undefined && title === titleOf(lesson)) return undefined;
  if (sharesCells(notebook, lesson)) return undefined;
  const other = nameInHeading(notebook) ?? nameInFile(fileName);
  return other === name ? undefined : other;
}

function titleOf({ metadata }: Notebook): unknown {
  return (Object(metadata["deltabook"]) as { title?: unknown }).title;
}

/** Whether most cells are the lesson's: others have ids such as "start" in common with it, up to half of theirs. */
function sharesCells({ cells }: Notebook, lesson: Notebook): boolean {
  const ids = new Set(lesson.cells.map(({ id }) => id));
  return cells.filter(({ id }) => ids.has(id)).length >= cells.length * 0.75;
}

/** "# 09 MNIST" is the heading of "09-mnist". */
function nameInHeading({ cells: [first] }: Notebook): string | undefined {
  const heading = /^# (\d\d .+)$/m.exec(first.source)?.[1];
  return heading
    ?.toLowerCase()
    .replaceAll(/[^a-z\d]+/g, "-")
    .replace(/-$/, "");
}

/** Browsers number what they have downloaded before: "09-mnist (1).ipynb". */
function nameInFile(fileName: string): string | undefined {
  return /^(\d\d-[a-z\d-]+?)(-mine|-aside|-damaged)?( ?\(\d+\))?\.ipynb$/.exec(fileName)?.[1];
}
