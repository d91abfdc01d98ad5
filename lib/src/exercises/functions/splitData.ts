import type { FunctionExercise } from "../functionExercise";
import { whole } from "./drawing";

type Args = [samples: number[], testCount: number];

const train = ([samples, count]: Args): number[] => samples.slice(0, samples.length - count);
const test = ([samples, count]: Args): number[] => samples.slice(samples.length - count);

export const splitData: FunctionExercise<Args> = {
  name: "splitData",
  reference: (...args) => [train(args), test(args)],
  lessonCases: [[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 2]],
  randomCase(random) {
    const samples = random.permutation(whole(random, 6, 12));
    return [Array.from(samples, (sample) => sample + 10), whole(random, 1, 4)];
  },
  right: "The test samples are the last ones, and no training sample is among them.",
  hints: [
    "Two lists: first the samples to train with, then those to test with, which are the last ones. Is any sample in both, or in neither?",
    "[all samples but the last testCount, the last testCount samples]",
    "Of 10 samples, 2 of them to test with, the first 8 are for training: slice(0, 8). The others begin at 8.",
  ],
  mistakes: [
    {
      name: "trains with the test set",
      wrong: (...args) => [args[0], test(args)],
      hint: [
        "The test samples are among those to train with. Can a test with questions whose answers were learnt by heart say anything?",
      ],
    },
    {
      name: "tests with the training set",
      wrong: (...args) => [train(args), train(args)],
      hint: ["Training and test are the same samples. What would such a test say?"],
    },
    {
      name: "tests with all samples",
      wrong: (...args) => [train(args), args[0]],
      hint: ["The training samples are in the test as well. What would such a test say?"],
    },
    {
      name: "leaks one sample",
      wrong: (...args) => [args[0].slice(0, args[0].length - args[1] + 1), test(args)],
      hint: ["One sample is in both lists. Where does the first list end?"],
    },
    {
      name: "loses one sample",
      wrong: (...args) => [train(args).slice(0, -1), test(args)],
      hint: ["One sample is in neither list. Where does the first list end?"],
    },
    {
      name: "exchanges the lists",
      wrong: (...args) => [test(args), train(args)],
      hint: ["The lists are exchanged: the first one is for training."],
    },
    {
      name: "takes the first samples to test",
      wrong: (samples, count) => [samples.slice(count), samples.slice(0, count)],
      hint: [
        "The split is clean, but you take the first samples for the test. The last ones are asked for.",
      ],
    },
    {
      name: "trains with so few",
      wrong: (samples, count) => [samples.slice(0, count), samples.slice(count)],
      hint: ["The second argument says how many samples are for the test. You train with so many."],
    },
  ],
};
