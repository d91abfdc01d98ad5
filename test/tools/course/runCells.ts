import { runInThisContext } from "node:vm";
import ts from "typescript";
import * as library from "../../../lib/src";
import { isTest, markOf } from "../../../tools/course/gradedCell";
import type { Cell, Notebook } from "../../../tools/notebooks/notebook";
import { installFakeHost } from "../../display/fakeHost";

/** What each test cell of a notebook gives, by its name: points, or the text of the error that ended it. */
export type Scores = Readonly<Record<string, number | string>>;

export interface CellRun {
  readonly scores: Scores;
  /** The texts that were shown. */
  readonly cards: readonly string[];
}

type Body = (library: unknown, scores: Record<string, number | string>, console: object) => unknown;

/**
 * Runs the cells of a notebook as one program in this process: quicker than a kernel. The first cell that is no test and
 * fails ends it; tests that were not reached give nothing.
 */
export async function runCells(notebook: Notebook): Promise<CellRun> {
  const host = installFakeHost();
  const scores: Record<string, number | string> = {};
  const text = notebook.cells.map(program).join("\n");
  const { outputText } = ts.transpileModule(`(async (nn, scores, console) => {\n${text}\n})`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  const body = runInThisContext(outputText) as Body;
  try {
    await body(library, scores, { log: () => undefined });
  } catch (error) {
    scores.end = String(error);
  }
  return { scores, cards: host.sent.map(({ data }) => String(data["text/plain"])) };
}

/** The cell's code; a test keeps its points, and its own variables to itself. */
function program(cell: Cell): string {
  if (cell.cell_type !== "code") return "";
  const source = cell.source.replace(
    /import \{([^}]*)\} from "@deltabook\/nn";/,
    "const {$1} = nn;",
  );
  if (!isTest(cell)) return source;
  const name = JSON.stringify(markOf(cell)!.grade_id);
  const scored = source.replace(/^assess\(/m, `scores[${name}] = assess(`);
  return `try {\n${scored}\n} catch (error) { scores[${name}] = String(error); }`;
}
