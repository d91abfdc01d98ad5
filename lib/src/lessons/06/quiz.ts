import type { Question } from "../question";

export const quiz: readonly Question[] = [
  {
    question:
      "For the example of this lesson a program prints the output delta -0.7743802721. What has happened?",
    objective: 1,
    choices: [
      {
        text: "The derivative y (1 - y) was forgotten.",
        right: true,
        why: "The number is t - y, the error's part of the delta without the sigmoid's.",
      },
      {
        text: "The sign was turned.",
        why: "Then the right delta would appear with the other sign, and this number is more than five times as large.",
      },
      {
        text: "The output was squashed twice.",
        why: "That gives a number near the right one: the wrong derivative lies between 0.1966 and 0.25, and so is not far from 0.17.",
      },
    ],
  },
  {
    question:
      "A gradient check prints 1 for all output weights and numbers near 0.8 for all hidden weights, each a little different. Where do you look?",
    objective: 2,
    choices: [
      {
        text: "At the delta of the output unit.",
        why: "It is a factor of all changes. Were it wrong, the ratios of the output weights would not be 1.",
      },
      {
        text: "At the hidden deltas.",
        right: true,
        why: "Only the hidden changes are wrong, and each unit has a ratio of its own. Late hidden deltas look like this.",
      },
      {
        text: "At the learning rate.",
        why: "Another learning rate would give one and the same ratio for all weights.",
      },
      {
        text: "Nowhere: numbers near 1 are rounding.",
        why: "A central difference in float64 agrees to seven digits or more. A ratio of 0.8 is a mistake.",
      },
    ],
  },
  {
    question:
      "All ratios of a check are 2.1, on the only example that was tried. What can you say?",
    objective: 2,
    choices: [
      {
        text: "There is a constant factor of 2.1 somewhere.",
        why: "Perhaps. A derivative that is missing looks the same on one example.",
      },
      {
        text: "It is in what all changes share, such as the delta of the output; a second example tells whether it is a constant factor.",
        right: true,
        why: "All changes have the delta of the output and the learning rate in them. A factor stays from example to example, a missing derivative does not.",
      },
      {
        text: "The mistake is in the hidden deltas.",
        why: "Then the output weights would have the ratio 1.",
      },
    ],
  },
  {
    question:
      "After one step, program A gives the output 0.69 and program B 0.73. The target is 0. Which statement is right?",
    objective: 3,
    choices: [
      {
        text: "A has the better backward pass, since its output is nearer to the target.",
        why: "A longer step, in a worse direction, can end nearer to the target. So it was in this lesson.",
      },
      {
        text: "B has the better backward pass, since careful steps are better.",
        why: "The length of a step is the business of the learning rate. It says nothing about the gradient.",
      },
      {
        text: "The outputs do not say which backward pass is right.",
        right: true,
        why: "Length and direction of the step are mixed in this number. A gradient check separates right from wrong.",
      },
    ],
  },
  {
    question:
      "A program was trained from 20 seeds. It failed in 1 of 20, and the right program in 0 of 20. What follows?",
    objective: 4,
    choices: [
      {
        text: "The program has a mistake.",
        why: "One failure more may be chance: over 100 seeds the right rules failed twice.",
      },
      {
        text: "The program is right.",
        why: "Training cannot show this. Several mistakes of this lesson do as well as the right rules.",
      },
      {
        text: "Neither. More seeds would tell the rates apart, and a gradient check finds the mistake without any training.",
        right: true,
        why: "20 seeds are few for rare failures, and no number of seeds proves a gradient.",
      },
    ],
  },
  {
    question:
      "A network without an activation function in its hidden layer passes the gradient check. Why?",
    objective: 4,
    choices: [
      {
        text: "The check is too coarse.",
        why: "It is exact to many digits. The gradient really is the gradient of this network.",
      },
      {
        text: "The backward pass fits the forward pass; that the network cannot learn XOR is another matter.",
        right: true,
        why: "The check compares the two passes. Whether the network suits the task is for training to show: it failed from each of 20 seeds.",
      },
      {
        text: "A linear hidden layer is as good as one with a sigmoid.",
        why: "It failed from each of 20 seeds: a network that is linear but for its last sigmoid cannot compute XOR.",
      },
    ],
  },
  {
    question: "Your delta is t - y, without y (1 - y). When is this right?",
    objective: 5,
    choices: [
      {
        text: "For a sigmoid output with cross-entropy.",
        right: true,
        why: "The derivative of the cross-entropy has y (1 - y) below the line, and the sigmoid's cancels it.",
      },
      {
        text: "For the squared error without the half.",
        why: "That gives a factor of 2. The derivative of the sigmoid stays.",
      },
      {
        text: "For a hidden unit with a sigmoid.",
        why: "A hidden unit has no target. And without h (1 - h) all 20 trainings of this lesson failed.",
      },
    ],
  },
];
