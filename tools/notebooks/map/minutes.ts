import { figureType } from "../figures/hash.js";
import type { CodeCell, LessonMetadata, Notebook } from "../notebook.js";
import type { NotebookFile } from "../files.js";
import type { Problem } from "../problem.js";
import type { LessonContents } from "./lessonContents.js";

/** Words of explanations with formulas that a learner reads in a minute. */
const wordsPerMinute = 180;

/** Minutes that each of these takes. */
const eachTakes = { cell: 0.5, figure: 0.5, exercise: 4, question: 0.5 };

const longest = 60;

/** How many minutes a lesson takes, rounded to 5; tools/notebooks/README.md says why. */
export function lessonMinutes({ cells }: Notebook, { exercises, quiz }: LessonContents): number {
  const code = cells.filter((cell): cell is CodeCell => cell.cell_type === "code");
  const own = code.filter(({ id }) => !/^exercise-\d+-|^quiz$/.test(id));
  const figures = own.flatMap(({ outputs }) => outputs).filter(isFigure);
  const minutes =
    words(cells) / wordsPerMinute +
    own.length * eachTakes.cell +
    figures.length * eachTakes.figure +
    exercises.length * eachTakes.exercise +
    quiz.length * eachTakes.question;
  return Math.max(5, Math.round(minutes / 5) * 5);
}

/** The minutes in a lesson's metadata are those that are computed, and not too many. */
export function checkMinutes(
  { name, notebook }: NotebookFile,
  contents: LessonContents,
): Problem[] {
  const { minutes } = notebook.metadata.deltabook as LessonMetadata;
  const expected = lessonMinutes(notebook, contents);
  const messages = [];
  if (minutes !== expected) {
    messages.push(`expected metadata.deltabook.minutes to be ${expected}, received ${minutes}`);
  }
  if (expected > longest) messages.push(`takes ${expected} minutes, more than ${longest}`);
  return messages.map((message) => ({ place: { file: name }, message }));
}

/** The words of the texts, without what is folded, code, comments and the addresses of links. */
function words(cells: Notebook["cells"]): number {
  return cells
    .filter(({ cell_type: type }) => type === "markdown")
    .map(({ source }) =>
      source
        .replace(/<details>[^]*?<\/details>|```[^]*?```|<!--[^]*?-->/g, " ")
        .replace(/\]\([^)]*\)/g, "] "),
    )
    .flatMap((text) => text.match(/[\p{L}\d]+(?:['’-][\p{L}\d]+)*/gu) ?? []).length;
}

function isFigure(output: CodeCell["outputs"][number]): boolean {
  return "data" in output && figureType in output.data;
}
