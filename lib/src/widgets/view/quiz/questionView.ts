import type { Choice, Question } from "../../../lessons/question";
import { element, newId, say, setAttributes } from "../element";
import { inlineCode } from "../inlineCode";
import { hasSeveral, verdict, type QuizState } from "./quizState";

/** A question with its choices; `onMarked` is called after each try. */
export function questionView(state: QuizState, number: number, onMarked: () => void): HTMLElement {
  const question = state.questions[number];
  const name = newId();
  const type = hasSeveral(question) ? "checkbox" : "radio";
  const choices = question.choices.map((choice) => choiceView(choice, { name, type }));
  const status = element("p", { class: "verdict", role: "status" });
  const check = element("button", { type: "submit" }, "Check");
  const answer = (event: Event): void => {
    event.preventDefault();
    const chosen = choices.flatMap(({ input }, i) => (input.checked ? [i] : []));
    if (chosen.length === 0) {
      say(status, "Choose an answer first.");
      return;
    }
    const { marked, isSolved } = state.mark(number, chosen);
    for (const i of marked) choices[i].mark();
    say(status, verdict(question, chosen, isSolved));
    setAttributes(status, { class: `verdict ${isSolved ? "right" : "wrong"}` });
    onMarked();
  };
  return element(
    "form",
    { onsubmit: answer },
    element(
      "fieldset",
      {},
      legend(question, number),
      ...choices.map(({ node }) => node),
      element("div", { class: "row" }, check, status),
    ),
  );
}

function legend(question: Question, number: number): HTMLElement {
  const how = hasSeveral(question)
    ? [element("span", { class: "how" }, " (choose all that are right)")]
    : [];
  return element("legend", {}, `${number + 1}. `, ...inlineCode(question.question), ...how);
}

/** A choice that can be marked. */
interface ChoiceView {
  readonly node: HTMLElement;
  readonly input: HTMLInputElement;
  /** Shows whether it is right, and why. */
  mark(): void;
}

function choiceView(
  { text, right, why }: Choice,
  { name, type }: { name: string; type: string },
): ChoiceView {
  const id = newId();
  const input = element("input", { type, name });
  const reason = element("p", { id, class: `why ${right ? "right" : "wrong"}` });
  return {
    input,
    node: element(
      "div",
      { class: "choice" },
      element("label", {}, input, element("span", {}, ...inlineCode(text))),
      element("div", { "aria-live": "polite" }, reason),
    ),
    mark() {
      if (reason.hasChildNodes()) return;
      reason.append(element("strong", {}, right ? "✓ Right. " : "✗ Wrong. "), ...inlineCode(why));
      setAttributes(input, { "aria-describedby": id });
    },
  };
}
