import type { Choice, Question } from "../lessons/question";
import type { MimeBundle } from "../platform";
import { codeHtml } from "../text";
import { widgetType, widgetVersion, type QuizJSON } from "./widgetJSON";

/** The quiz of a lesson as a widget, as HTML that needs no script, and as text. */
export function quizBundle(lesson: string, questions: readonly Question[]): MimeBundle {
  const json: QuizJSON = { widget: "quiz", version: widgetVersion, lesson, questions };
  return {
    [widgetType]: json,
    "text/html": quizHtml(questions),
    "text/plain": quizText(lesson, questions),
  };
}

/** Each choice opens by itself, and then says whether it is right, and why. */
function quizHtml(questions: readonly Question[]): string {
  const items = questions.map(({ question, choices }) => {
    return `<li><p>${codeHtml(question)}</p>${choices.map(choiceHtml).join("")}</li>`;
  });
  const intro = "<p>Answer for yourself, then open your choice.</p>";
  return `${intro}<ol>${items.join("")}</ol>`;
}

function choiceHtml({ text, right, why }: Choice): string {
  const mark = right ? "✓ Right." : "✗ Wrong.";
  return (
    `<details><summary>${codeHtml(text)}</summary>` +
    `<p><strong>${mark}</strong> ${codeHtml(why)}</p></details>`
  );
}

/** Questions and choices without the marks, which would give the answers away. */
function quizText(lesson: string, questions: readonly Question[]): string {
  const lines = questions.flatMap(({ question, choices }, i) => [
    `${i + 1}. ${plain(question)}`,
    ...choices.map(({ text }, j) => `   ${letter(j)}) ${plain(text)}`),
  ]);
  return [`Quiz of lesson ${lesson}`, ...lines].join("\n");
}

function plain(text: string): string {
  return text.replaceAll("`", "");
}

/** a, b, c, ... */
function letter(index: number): string {
  return String.fromCharCode("a".charCodeAt(0) + index);
}
