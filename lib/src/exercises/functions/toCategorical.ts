import { toCategorical as library } from "../../toCategorical";
import type { FunctionExercise } from "../functionExercise";
import { labels, whole } from "./drawing";

const row = (classes: number, f: (column: number) => number): number[] =>
  Array.from({ length: classes }, (_, column) => f(column));

export const toCategorical: FunctionExercise<[labels: number[], numClasses: number]> = {
  name: "toCategorical",
  reference: (list, classes) => library(list, classes),
  lessonCases: [
    [[5, 0, 4, 1], 10],
    [[2, 0], 3],
  ],
  randomCase(random) {
    const classes = whole(random, 3, 6);
    return [labels(random, whole(random, 2, 5), classes), classes];
  },
  right: "One row for each label, with a single 1 in the label's column.",
  hints: [
    "One row for each label, one column for each class. Where does the 1 stand?",
    "row i, column j is 1 where j is label i, and 0 elsewhere; columns are counted from 0.",
    "Of three classes the label 0 becomes the row 1, 0, 0: the first column is that of class 0.",
  ],
  mistakes: [
    {
      name: "counts labels from 1",
      wrong: (list, classes) => list.map((label) => row(classes, (j) => (j === label - 1 ? 1 : 0))),
      hint: [
        "The 1 stands one column too far to the left. Are your classes counted from 0 or from 1?",
      ],
    },
    {
      name: "puts the 1 one column too far right",
      wrong: (list, classes) => list.map((label) => row(classes, (j) => (j === label + 1 ? 1 : 0))),
      hint: [
        "The 1 stands one column too far to the right. Are your columns counted from 0 or from 1?",
      ],
    },
    {
      name: "is transposed",
      wrong: (list, classes) =>
        row(classes, (j) => j).map((j) => list.map((label) => (j === label ? 1 : 0))),
      hint: ["Rows and columns are exchanged: you have one row for each class."],
    },
    {
      name: "writes the label in place of 1",
      wrong: (list, classes) => list.map((label) => row(classes, (j) => (j === label ? label : 0))),
      hint: ["The place is right, but the label itself stands there."],
    },
    {
      name: "fills up to the label",
      wrong: (list, classes) => list.map((label) => row(classes, (j) => (j <= label ? 1 : 0))),
      hint: ["There is more than one 1 in your rows."],
    },
    {
      name: "exchanges 0 and 1",
      wrong: (list, classes) => list.map((label) => row(classes, (j) => (j === label ? 0 : 1))),
      hint: ["0 and 1 are exchanged: one-hot means that a single place is hot."],
    },
    {
      name: "takes the greatest label for the number of classes",
      wrong: (list) => list.map((label) => row(Math.max(...list), (j) => (j === label ? 1 : 0))),
      hint: [
        "A column is missing. With the classes 0 to 9 the greatest label is 9; how many classes are there?",
      ],
    },
    {
      name: "has as many columns as the labels need",
      wrong: (list) =>
        list.map((label) => row(Math.max(...list) + 1, (j) => (j === label ? 1 : 0))),
      hint: [
        "The number of columns depends on the labels that happen to occur. It is the second argument.",
      ],
    },
    {
      name: "gives one flat list",
      wrong: (list, classes) => library(list, classes).toArray().flat(),
      hint: ["The numbers are right. The result has rows: a list of lists, or a Matrix."],
    },
  ],
};
