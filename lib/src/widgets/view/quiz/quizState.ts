import type { Question } from "../../../lessons/question";

/** What a reader has done with a question. */
export interface Answered {
  /** The choices that were marked, by their numbers from 0. */
  readonly marked: ReadonlySet<number>;
  readonly tries: number;
  readonly isSolved: boolean;
}

const untouched: Answered = { marked: new Set(), tries: 0, isSolved: false };

/** The answers to the questions of a quiz. */
export class QuizState {
  readonly questions: readonly Question[];
  #answers: Answered[];

  constructor(questions: readonly Question[]) {
    this.questions = questions;
    this.#answers = questions.map(() => untouched);
  }

  answered(question: number): Answered {
    return this.#answers[question];
  }

  /** Marks the chosen choices. The question is solved when they are all that are right, and no other; it stays solved. */
  mark(question: number, chosen: readonly number[]): Answered {
    const before = this.#answers[question];
    if (before.isSolved) return before;
    const { choices } = this.questions[question];
    const isSolved = choices.every((choice, i) => chosen.includes(i) === (choice.right === true));
    const marked = isSolved ? choices.keys() : [...before.marked, ...chosen];
    const answer = { marked: new Set(marked), tries: before.tries + 1, isSolved };
    this.#answers[question] = answer;
    return answer;
  }

  /** Forgets all answers. */
  reset(): void {
    this.#answers = this.questions.map(() => untouched);
  }

  /** How far the reader is, and at the end how well it went. */
  score(): string {
    const solved = this.#answers.filter(({ isSolved }) => isSolved);
    const total = this.questions.length;
    if (solved.length < total) return `${solved.length} of ${total} questions solved.`;
    const first = solved.filter(({ tries }) => tries === 1).length;
    return `All ${total} questions solved, ${first} of them at the first try.`;
  }
}

/** Whether a question has more than one right choice. */
export function hasSeveral({ choices }: Question): boolean {
  return choices.filter(({ right }) => right).length > 1;
}

/** What is said of a try: of the choices chosen, each with its mark. */
export function verdict(
  { choices }: Question,
  chosen: readonly number[],
  isSolved: boolean,
): string {
  if (isSolved) return "✓ Right. Each choice says why.";
  const areRight = chosen.every((i) => choices[i].right);
  return areRight
    ? "✗ Not yet: there is more that is right."
    : "✗ Not yet. Read why, and try again.";
}
