import type { Exercise } from "../../exercises/exercise";

export const exercises: readonly Exercise[] = [
  {
    id: "07.1",
    title: "Predict the number of steps",
    form: "predict",
    answer: [8, 832, 40],
    right: "A last, smaller batch is a step as well.",
    hints: [
      "The answer is a list: steps of an epoch, examples in its last batch, steps in all. What happens to the examples that do not fill a batch?",
      "steps = examples / batch size, rounded up; the last batch has what the full ones leave over.",
      "8000 / 1024 is 7.8: 7 full batches with 7 * 1024 = 7168 examples, and a last one with the rest.",
    ],
    mistakes: [
      {
        value: [7, 1024, 35],
        hint: [
          "You leave out the examples that do not fill a batch. They are trained with as well.",
        ],
      },
      { value: [7, 832, 35], hint: ["The last batch is right. Is it not a step, too?"] },
      {
        value: [8, 1024, 40],
        hint: ["The steps are right. Are there enough examples to fill the last batch?"],
      },
      { value: [8, 832, 8], hint: ["An epoch is right. How many epochs are there?"] },
      { value: [8000, 1, 40000], hint: ["A step is taken for each batch, not for each example."] },
    ],
  },
  {
    id: "07.2",
    title: "Compute a loss from outputs",
    form: "compute",
    answer: [0.1252, 0.25],
    decimals: 4,
    right: "A mean over the rows, without a half.",
    hints: [
      "The answer is a list: the loss of the four outputs, and that of 0.5 everywhere. What is added up, and what is it divided by?",
      "((t_1 - y_1)^2 + ... + (t_4 - y_4)^2) / 4, as the library's mean squared error: no half.",
      "The first row: (0 - 0.02)^2 = 0.0004. The third: (1 - 0.5)^2 = 0.25. Add all four, and divide by 4.",
    ],
    mistakes: [
      {
        value: [0.0626, 0.125],
        hint: [
          "You have the half of the lessons' error in it. The library's mean squared error has none.",
        ],
      },
      { value: [0.5008, 1], hint: ["You have added up the squares. A mean is asked for."] },
      {
        value: [0.26, 0.5],
        hint: ["You have taken the differences as they are. They are squared first."],
      },
      { value: [0.2504, 0.5], hint: ["Twice too much: by how many rows do you divide?"] },
      {
        value: [0.5, 0.5],
        hint: [
          "This is a share of right answers, an accuracy. A loss measures how far the outputs are away.",
        ],
      },
    ],
  },
  {
    id: "07.3",
    title: "Fix the first weights",
    form: "fix",
    answer: true,
    right: "First weights that differ let the units become different.",
    hints: [
      "Hand over whether the mended network has learnt. What do three units do that begin with the same weights?",
      "Equal weights have equal outputs, equal deltas and equal steps. The weights must differ at the start.",
      "Leave setWeights out: a new network draws its weights at random. Train it with biases, and ask isLearnt.",
    ],
    mistakes: [
      {
        value: false,
        hint: [
          "It has not learnt. Look at the weights after training: are the hidden units still alike?",
        ],
      },
    ],
  },
  {
    id: "07.4",
    title: "Explain what is wrong",
    form: "explain",
    points: [
      "The loss may be on a plateau: after a flat stretch of hundreds of epochs it can fall again.",
      "One success is one draw. That biases are needed means that the rate is much lower without them.",
      "An epoch is one pass over all examples; it is one forward and one backward pass only where the batch is the whole data set.",
    ],
  },
  {
    id: "07.5",
    title: "Give the first network more time",
    form: "compute",
    answer: 24868,
    right: "It leaves the plateau, after a long time.",
    hints: [
      "How many epochs has the record of this training, up to the one that ended it?",
      "history.epoch has one entry for each epoch: its length is the number of epochs.",
      "Set model.stopTraining in onEpochEnd as soon as logs.loss is below 0.01, and look at the length of epoch afterwards.",
    ],
    mistakes: [
      {
        value: 100000,
        hint: [
          "This is the most that you allowed: training was not ended. Does your callback set stopTraining?",
        ],
      },
      { value: 24867, hint: ["The last entry of epoch counts from 0. How many epochs are there?"] },
      { value: 990, hint: ["This is the network with biases."] },
    ],
  },
  {
    id: "07.6",
    title: "Extend to another truth table",
    form: "extend",
    answer: [0.0012, 0.2501],
    decimals: 3,
    right: "One straight line separates AND, and none separates XOR.",
    hints: [
      "The answer is a list: the loss for AND, then that for XOR. How many straight lines can one unit draw?",
      "evaluate(x, targets) gives the loss; the targets of AND are 0, 0, 0, 1.",
      "Train one unit without a hidden layer for 2,000 epochs on each. For XOR all outputs end near 0.5, so that each row adds about 0.25 to the mean.",
    ],
    mistakes: [
      { value: [0.2501, 0.0012], hint: ["The two losses are exchanged: AND first."] },
      { value: [1, 0.5], hint: ["These are shares of right answers. The losses are asked for."] },
    ],
  },
];
