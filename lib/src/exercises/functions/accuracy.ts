import type { FunctionExercise } from "../functionExercise";
import { answers, count, samples, truth } from "./byClass";
import { whole } from "./drawing";

const right = (label: number, answer: number): boolean => label === answer;

export const accuracy: FunctionExercise<[labels: number[], predicted: number[]]> = {
  name: "accuracy",
  reference: (labels, predicted) => count(labels, predicted, right) / labels.length,
  lessonCases: [[truth, answers]],
  randomCase: (random) => samples(random, whole(random, 2, 4)),
  right: "The share of the samples that are answered right.",
  hints: [
    "How many answers equal their label, and how many are there in all?",
    "accuracy = right answers / all answers",
    "For the labels 7, 2, 1, 0 and the answers 7, 2, 1, 6: three of four are right, 3 / 4 = 0.75.",
  ],
  mistakes: [
    {
      name: "gives the share of mistakes",
      wrong: (labels, predicted) => 1 - count(labels, predicted, right) / labels.length,
      hint: [
        "You measure what is wrong, so that less is better, as with a loss. Accuracy is the other part.",
      ],
    },
    {
      name: "reads the loss as accuracy",
      wrong: (labels, predicted) =>
        labels.reduce((sum, label, i) => sum + (label - predicted[i]) ** 2, 0) / labels.length,
      hint: [
        "This is a mean squared error, a loss: it says how far the numbers are apart. Is a 3 that is read as an 8 five times as wrong as a 3 that is read as a 4?",
      ],
    },
    {
      name: "gives the number of right answers",
      wrong: (labels, predicted) => count(labels, predicted, right),
      hint: ["This is how many are right. What share of all is that?"],
    },
    {
      name: "gives percent",
      wrong: (labels, predicted) => (100 * count(labels, predicted, right)) / labels.length,
      hint: ["This is a percentage. The share is a number from 0 to 1."],
    },
    {
      name: "counts labels from 1",
      wrong: (labels, predicted) =>
        count(labels, predicted, (label, answer) => label === answer + 1) / labels.length,
      hint: ["Your answers are off by one against the labels: classes are counted from 0."],
    },
    {
      name: "divides by the mistakes",
      wrong: (labels, predicted) => {
        const rights = count(labels, predicted, right);
        return rights / (labels.length - rights);
      },
      hint: ["You divide by the number of mistakes. Divide by all."],
    },
    {
      name: "compares the places of one list only",
      wrong: (labels) => count(labels, labels, right) / labels.length,
      hint: ["All is always right: do you compare a list with itself?"],
    },
    {
      name: "is the recall of class 1",
      wrong: (labels, predicted) =>
        count(labels, predicted, (label, answer) => label === 1 && answer === 1) /
        count(labels, predicted, (label) => label === 1),
      hint: ["You look at one class only: that is its recall. Accuracy counts all classes."],
    },
  ],
};
