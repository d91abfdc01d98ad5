import { lessonNumber, type NotebookFile } from "../files.js";
import type { LessonContents } from "../map/lessonContents.js";
import type { Cell } from "../notebook.js";
import type { Place, Problem } from "../problem.js";
import { typescriptFences } from "./fences.js";
import { headings } from "./headings.js";
import { notebookPage } from "./page.js";

const fewestForms = 3;
const fewestQuestions = 5;

/** Exercises have the titles of `lib/src/lessons`, a solution, a stub and a check; the quiz is shown, with enough questions. */
export function checkExercises(file: NotebookFile, contents: LessonContents): Problem[] {
  return [...exerciseProblems(file, contents), ...quizProblems(file, contents)];
}

function exerciseProblems(file: NotebookFile, { exercises }: LessonContents): Problem[] {
  const found = headings(notebookPage(file)).filter(({ text }) => /^Exercise \d+: /.test(text));
  const titles = found.map(({ text }) => text.replace(/^Exercise \d+: /, ""));
  const forms = new Set(exercises.map(({ form }) => form));
  const messages = [];
  if (titles.join("\n") !== exercises.map(({ title }) => title).join("\n")) {
    const wanted = JSON.stringify(exercises.map(({ title }) => title));
    messages.push(
      `expected the exercises of lib/src/lessons, ${wanted}, received ${JSON.stringify(titles)}`,
    );
  }
  if (forms.size < fewestForms) {
    messages.push(`expected ${fewestForms} forms of exercises or more, received ${forms.size}`);
  }
  return [
    ...messages.map((message) => ({ place: { file: file.name }, message })),
    ...found.flatMap(({ place }, index) => partsOf(file, place, index + 1)),
  ];
}

/** The task and its solution, the stub, and the check in the stub's cell or the next. */
function partsOf(file: NotebookFile, place: Place, number: number): Problem[] {
  const { cells } = file.notebook;
  const at = place.cell! - 1;
  const task = { file: file.name, cell: at + 1, id: cells[at].id };
  const [stub, next] = [cells.at(at + 1), cells.at(at + 2)];
  const check = checkIn(stub) ?? (isNamed(next, number, "check") ? checkIn(next) : undefined);
  const messages = solutionMessages(file, at);
  if (!isNamed(stub, number, "stub")) {
    messages.push(`expected the code cell exercise-${number}-stub below the task`);
  } else if (check === undefined) {
    messages.push(`expected a check, in exercise-${number}-stub or in exercise-${number}-check`);
  }
  const id = /^check\.(?:answer|explained)\("([^"]*)"/.exec(check ?? "")?.[1];
  const wanted = `${lessonNumber(file.path)}.${number}`;
  if (id !== undefined && id !== wanted)
    messages.push(`expected the check of "${wanted}", received "${id}"`);
  return messages.map((message) => ({ place: task, message }));
}

function solutionMessages(file: NotebookFile, at: number): string[] {
  const cell = file.notebook.cells[at];
  const folded = /<details>\s*<summary>Solution<\/summary>[^]*<\/details>\s*$/;
  const solution = folded.exec(cell.source)?.[0];
  if (solution === undefined) {
    return ["expected the exercise to end with <details><summary>Solution</summary> ..."];
  }
  const part = notebookPage(file).parts.find(({ place }) => place.cell === at + 1)!;
  const hasCheck = typescriptFences(part).some(
    ({ code }) => solution.includes(code.split("\n")[0]) && checkCall.test(code),
  );
  return hasCheck ? [] : ["expected a ts fence in the solution that ends with its check"];
}

const checkCall = /\bcheck\.\w+\([^;]*/;

function checkIn(cell: Cell | undefined): string | undefined {
  return cell?.cell_type === "code" ? checkCall.exec(cell.source)?.[0] : undefined;
}

function isNamed(cell: Cell | undefined, number: number, part: "stub" | "check"): boolean {
  return cell?.cell_type === "code" && cell.id === `exercise-${number}-${part}`;
}

function quizProblems(file: NotebookFile, { quiz }: LessonContents): Problem[] {
  const call = `quiz("${lessonNumber(file.path)}");`;
  const messages = [];
  const shown = file.notebook.cells.some(
    (cell) => cell.cell_type === "code" && cell.id === "quiz" && cell.source.trim() === call,
  );
  if (!shown) messages.push(`expected the code cell quiz: ${call}`);
  if (quiz.length < fewestQuestions) {
    messages.push(
      `expected ${fewestQuestions} questions or more in the quiz, received ${quiz.length}`,
    );
  }
  return messages.map((message) => ({ place: { file: file.name }, message }));
}
