import type { FunctionExercise } from "../functionExercise";
import { answers, count, samples, truth } from "./byClass";
import { whole } from "./drawing";

type Args = [labels: number[], predicted: number[], options: { classes: number }];

/** A table of classes x classes, with what `cell` gives for a row and a column. */
function tableOf(classes: number, cell: (i: number, j: number) => number): number[][] {
  const all = Array.from({ length: classes }, (_, i) => i);
  return all.map((i) => all.map((j) => cell(i, j)));
}

function counted([labels, predicted, { classes }]: Args): number[][] {
  return tableOf(classes, (i, j) =>
    count(labels, predicted, (label, answer) => label === i && answer === j),
  );
}

export const confusionMatrix: FunctionExercise<Args> = {
  name: "confusionMatrix",
  reference: (...args) => counted(args),
  lessonCases: [[truth, answers, { classes: 3 }]],
  randomCase(random) {
    const classes = whole(random, 2, 4);
    return [...samples(random, classes), { classes }];
  },
  right: "A row for what a sample is, a column for what it was called.",
  hints: [
    "Each sample is one mark in the table. Its label says in which row, its prediction in which column. How many marks are there in all?",
    "row i, column j = the number of samples with label i and prediction j.",
    "A sample with the label 0 that was called 1 adds 1 in row 0, column 1. One that was called 0 adds 1 on the diagonal.",
  ],
  mistakes: [
    {
      name: "is transposed",
      wrong: (labels, predicted, options) => counted([predicted, labels, options]),
      hint: ["Rows and columns are exchanged: here a row stands for what the samples are."],
    },
    {
      name: "counts the right ones only",
      wrong: (...args) =>
        counted(args).map((row, i) => row.map((value, j) => (i === j ? value : 0))),
      hint: ["Only the diagonal is filled. The mistakes are what this table is for."],
    },
    {
      name: "counts the mistakes only",
      wrong: (...args) =>
        counted(args).map((row, i) => row.map((value, j) => (i === j ? 0 : value))),
      hint: ["The diagonal is empty. What was right is counted too."],
    },
    {
      name: "marks without counting",
      wrong: (...args) => counted(args).map((row) => row.map((value) => Math.min(value, 1))),
      hint: ["There is no more than a 1 in any place. Is each mark added to those before?"],
    },
    {
      name: "gives shares of all",
      wrong: (...args) => counted(args).map((row) => row.map((value) => value / args[0].length)),
      hint: ["These are shares. The numbers of samples are wanted."],
    },
    {
      name: "gives shares of each row",
      wrong: (...args) =>
        counted(args).map((row) => row.map((value) => value / row.reduce((a, b) => a + b, 0))),
      hint: ["These are shares of each row. The numbers of samples are wanted."],
    },
    {
      name: "counts labels from 1",
      wrong: (labels, predicted, options) =>
        counted([labels.map((label) => label - 1), predicted.map((answer) => answer - 1), options]),
      hint: ["Row 0 and column 0 belong to class 0. You are off by one."],
    },
  ],
};
