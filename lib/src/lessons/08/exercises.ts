import type { Exercise } from "../../exercises/exercise";

export const exercises: readonly Exercise[] = [
  {
    id: "08.1",
    title: "Predict a failure rate",
    form: "predict",
    answer: 1,
    right: "Two lines cannot close a border around the inner ring, so no seed helps.",
    mistakes: [
      {
        value: 20,
        hint: [
          "That is how many runs fail. A rate is a share of them, from 0 to 1.",
          "failure rate = runs that fail / all runs",
          "20 runs were made: divide your number by 20.",
        ],
      },
      {
        test: (value) => typeof value === "number" && value >= 0 && value < 1,
        examples: [0, 0.05, 0.4, 0.5, 0.95],
        hint: [
          "You expect that some runs succeed. Draw two straight lines on paper: can they close a border around a ring?",
          "A unit changes its output along one straight line. A closed border needs at least three lines.",
          "With two lines the region of the inner ring always stays open on one side. So which of the 20 runs can reach an accuracy of 0.9?",
        ],
      },
    ],
    hints: [
      "Think of the straight lines: one for each hidden unit. What must they enclose?",
      "failure rate = runs that fail / all runs. First ask whether a single run can succeed.",
      "Two lines cannot enclose a region. So count the runs that can reach the goal, and then those that cannot.",
    ],
  },
  {
    id: "08.2",
    title: "Compute the number of steps",
    form: "compute",
    answer: [10, 12, 150],
    right: "The last batch is smaller than the others, and it is a step as well.",
    mistakes: [
      {
        test: (value) => isList(value) && value[0] === 9,
        examples: [
          [9, 32, 135],
          [9, 12, 135],
        ],
        hint: [
          "You count the full batches only. What happens to the examples that are left over?",
          "steps in an epoch = examples / batch size, rounded up",
          "9 batches of 32 use 288 examples. The others form one more batch, and so one more step.",
        ],
      },
      {
        test: (value) => isList(value) && value[0] === 300 / 32,
        examples: [[9.375, 12, 140.625]],
        hint: [
          "Can there be a part of a step? Each batch is one step, also a small one.",
          "steps in an epoch = examples / batch size, rounded up",
          "Math.ceil(300 / 32) rounds up to a whole number of steps.",
        ],
      },
      {
        value: [10, 32, 150],
        hint: [
          "The steps are right. But are there enough examples to fill the last batch?",
          "last batch = examples - (steps in an epoch - 1) * batch size",
          "The first 9 batches use 9 * 32 = 288 of the 300 examples.",
        ],
      },
      {
        value: [10, 12, 4500],
        hint: [
          "The third number counts examples that were looked at. A step looks at a whole batch.",
          "all steps = epochs * steps in an epoch",
          "Take the first number of your list, and multiply it by the 15 epochs.",
        ],
      },
    ],
    hints: [
      "How many batches do 300 examples fill, and what is left over?",
      "steps in an epoch = examples / batch size, rounded up; all steps = epochs * steps in an epoch",
      "300 / 32 = 9.375: there are 9 full batches with 288 examples together, and a last one with the rest.",
    ],
  },
  {
    id: "08.3",
    title: "Fix a comparison with one seed",
    form: "fix",
    answer: [0.25, 0.45],
    right: "Over 20 seeds the report turns around.",
    mistakes: [
      {
        value: [1, 0],
        hint: [
          "This is still the result of a single seed. What do the other 19 runs say?",
          "failureRate(runs, (run) => accuracyOf(run) < 1) looks at all runs",
          "failureRate(onXor[0][0], (run) => accuracyOf(run) < 1) is the first number. onXor[1][0] holds the runs of tanh.",
        ],
      },
      {
        value: [5, 9],
        hint: [
          "These are the numbers of failures. The exercise asks for rates, from 0 to 1.",
          "failure rate = runs that fail / all runs",
          "Divide each of the two numbers by 20.",
        ],
      },
      {
        value: [0.75, 0.55],
        hint: [
          "These are the shares of the runs that succeed.",
          "failure rate = 1 - success rate",
          "The condition in failureRate says when a run has failed: accuracyOf(run) < 1.",
        ],
      },
      {
        value: [0.1, 0.2],
        hint: [
          "Only the runs with an accuracy of 0.5 or less seem to be counted. Which goal did the lesson set for XOR?",
          "A run fails if its accuracy is below 1: all four answers have to be right.",
          "Use accuracyOf(run) < 1 as the condition.",
        ],
      },
    ],
    hints: [
      "Which runs do the lines look at? Each list has 20 of them.",
      "failureRate(runs, (run) => accuracyOf(run) < 1)",
      "failureRate(onXor[0][0], (run) => accuracyOf(run) < 1) is the first number; the second takes onXor[1][0].",
    ],
  },
  {
    id: "08.4",
    title: "Fix a search that chose by the test set",
    form: "fix",
    answer: 0.875,
    decimals: 4,
    right: "The validation set chose, and the test set was asked once.",
    mistakes: [
      {
        value: 0.8825,
        hint: [
          "This network was chosen because the test set likes it. Which examples are there for choosing?",
          "place = where the validation accuracy is highest; report = testAccuracies[place]",
          "chosen.map(accuracyOf) lists the validation accuracies. Look for the place of their maximum.",
        ],
      },
      {
        value: 0.87,
        hint: [
          "This is the validation accuracy that the choice was made by. It is a little too good to be reported. On which examples should the chosen network be measured?",
          "report = testAccuracies[place]",
          "Keep the place that you found, and look it up in testAccuracies.",
        ],
      },
      {
        value: 0.8705,
        hint: [
          "Two networks have the highest validation accuracy. Which of them does the task ask for?",
          "indexOf gives the first place, lastIndexOf the last one",
          "Use validationAccuracies.indexOf(Math.max(...validationAccuracies)).",
        ],
      },
      {
        test: (value) => typeof value === "number" && Math.abs(value - 0.87875) < 6e-5,
        examples: [0.87875, 0.8787, 0.8788],
        hint: [
          "This is the median of all 20 networks, a good number for the setting. But here one network is to be used.",
          "place = where the validation accuracy is highest; report = testAccuracies[place]",
          "chosen.map(accuracyOf) lists the validation accuracies. Look for the place of their maximum.",
        ],
      },
    ],
    hints: [
      "Two lists have one number for each network: one is for choosing, the other for reporting. Which is which?",
      "place = where the validation accuracy is highest; report = testAccuracies[place]",
      "chosen.map(accuracyOf) lists the validation accuracies. indexOf finds the place of their maximum.",
    ],
  },
  {
    id: "08.5",
    title: "Explain an advice",
    form: "explain",
    points: [
      "A validation loss that rises while the training loss falls is overfitting: so far the advice is right.",
      "Too complex means too complex for these data: with 400 points the same network did not overfit.",
      "The number of units alone was not the reason: 64 units ended like 8.",
      "Stopping at the lowest validation loss avoids the harm.",
      "Too few units underfit: 2 units were the worst network of all.",
      "Whether a change helps is measured on the validation set, over several seeds.",
    ],
  },
  {
    id: "08.6",
    title: "Extend with a heatmap of your own",
    form: "extend",
    answer: [
      [3, 15, 20],
      [20, 16, 5],
      [20, 20, 19],
    ],
    right: "The good settings lie on a diagonal for tanh, too.",
    mistakes: [
      {
        value: [
          [0, 0, 20],
          [20, 0, 1],
          [20, 19, 3],
        ],
        hint: [
          "These are the failures with relu. What does a setting take if it names no activation function?",
          'Put activation: "tanh" into the setting.',
          'train20(rings, { hidden: [8], activation: "tanh", batchSize, learningRate, epochs: 20 }, 0)',
        ],
      },
      {
        test: (value) => rowsOf(value).some((row) => row.some((v) => v > 0 && v < 1)),
        examples: [
          [
            [0.9625, 0.89, 0.5],
            [0.57, 0.8175, 0.9175],
            [0.52, 0.65, 0.71],
          ],
          [
            [0.15, 0.75, 1],
            [1, 0.8, 0.25],
            [1, 1, 0.95],
          ],
        ],
        hint: [
          "The table asks for counts of failures, from 0 to 20, and yours has numbers between 0 and 1.",
          "failures(byTanh) counts the runs below the goal in each field",
          "medians(...) gives accuracies, failureRate(...) gives shares. Put failures(...) in their place.",
        ],
      },
    ],
    hints: [
      "Take the cell with the heatmap of the lesson as a pattern. What has to change in it?",
      "grid(batchSizes, learningRates, (batchSize, learningRate) => train20(...)), then failures(...)",
      'One field is train20(rings, { hidden: [8], activation: "tanh", batchSize, learningRate, epochs: 20 }, 0).',
    ],
  },
];

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The rows of a table of numbers; none where it is something else. */
function rowsOf(value: unknown): number[][] {
  return isList(value) && value.every(isList) ? (value as number[][]) : [];
}
