import { expect, test } from "vitest";
import { hasSeveral, QuizState, verdict } from "../../../../lib/src/widgets/view/quiz/quizState";
import { questions } from "../../aQuiz";

test("mark shows a wrong choice alone, and with the right one all of them", () => {
  const state = new QuizState(questions);
  expect(state.mark(0, [0])).toEqual({ marked: new Set([0]), tries: 1, isSolved: false });
  expect(state.mark(0, [1])).toEqual({ marked: new Set([0, 1]), tries: 2, isSolved: true });
});

test("mark wants all right choices where there are several, and no other", () => {
  const state = new QuizState(questions);
  expect(state.mark(1, [0]).isSolved).toBe(false);
  expect(state.mark(1, [0, 1, 2]).isSolved).toBe(false);
  expect(state.mark(1, [1, 0]).isSolved).toBe(true);
  expect(state.answered(1).tries).toBe(3);
});

test("a solved question stays solved", () => {
  const state = new QuizState(questions);
  state.mark(0, [1]);
  expect(state.mark(0, [0])).toEqual({ marked: new Set([0, 1]), tries: 1, isSolved: true });
});

test("score says how far one is, and at the end how many were right at the first try", () => {
  const state = new QuizState(questions);
  expect(state.score()).toBe("0 of 2 questions solved.");
  state.mark(0, [0]);
  state.mark(0, [1]);
  expect(state.score()).toBe("1 of 2 questions solved.");
  state.mark(1, [0, 1]);
  expect(state.score()).toBe("All 2 questions solved, 1 of them at the first try.");
  state.reset();
  expect(state.score()).toBe("0 of 2 questions solved.");
});

test("verdict says what is missing, and does not name it", () => {
  expect(verdict(questions[1], [0, 1], true)).toBe("✓ Right. Each choice says why.");
  expect(verdict(questions[1], [0], false)).toBe("✗ Not yet: there is more that is right.");
  expect(verdict(questions[1], [0, 2], false)).toBe("✗ Not yet. Read why, and try again.");
});

test("hasSeveral tells questions with several right choices", () => {
  expect(questions.map(hasSeveral)).toEqual([false, true]);
});
