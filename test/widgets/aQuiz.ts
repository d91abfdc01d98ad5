import type { Question } from "../../lib/src/lessons/question";

/** Two questions: one with one right choice, one with two. */
export const questions: readonly Question[] = [
  {
    question: "What does `sigmoid(0)` give?",
    objective: 1,
    choices: [
      { text: "0", why: "The curve passes 0.5 there." },
      { text: "0.5", right: true, why: "Half way between 0 & 1." },
    ],
  },
  {
    question: "Which are activations?",
    objective: 2,
    choices: [
      { text: "tanh", right: true, why: "From −1 to 1." },
      { text: "relu", right: true, why: "0 below 0." },
      { text: "sgd", why: "It is an optimizer." },
    ],
  },
];
