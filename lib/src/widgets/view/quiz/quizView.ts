import type { QuizJSON } from "../../widgetJSON";
import { button } from "../button";
import { element, say } from "../element";
import type { View } from "../view";
import { questionView } from "./questionView";
import { QuizState } from "./quizState";

/** The questions, one after the other, and the score below them. */
export function quizView({ lesson, questions }: QuizJSON): View {
  const state = new QuizState(questions);
  const score = element("p", { class: "score", role: "status" });
  const showScore = (): void => {
    say(score, state.score());
  };
  const list = element("div");
  const start = (): void => {
    state.reset();
    list.replaceChildren(...questions.map((_, i) => questionView(state, i, showScore)));
    showScore();
  };
  const again = button("Start again", () => {
    start();
    list.querySelector("input")?.focus();
  });
  start();
  return {
    node: element(
      "section",
      { class: "widget quiz", "aria-label": `Quiz of lesson ${lesson}` },
      list,
      element("div", { class: "row" }, score, again),
    ),
  };
}
