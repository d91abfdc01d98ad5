import type { Question } from "../question";

export const quiz: readonly Question[] = [
  {
    question:
      "A sigmoid unit gives 0.999, and its target is 0. Why does it learn slowly with the squared error?",
    objective: 1,
    choices: [
      {
        text: "Its error t - y is nearly 0.",
        why: "t - y is -0.999, nearly as large as it can be.",
      },
      {
        text: "The derivative y (1 - y), a factor of its delta, is nearly 0.",
        right: true,
        why: "The unit is saturated. With cross-entropy this factor cancels, and delta is t - y.",
      },
      {
        text: "The squared error is less than the cross-entropy.",
        why: "The height of an error does not matter for the step. Its slope does.",
      },
    ],
  },
  {
    question:
      "Adam takes its first step, with the learning rate 0.01. The derivative is 250. How long is the step?",
    objective: 2,
    choices: [
      {
        text: "2.5",
        why: "That is plain gradient descent: learning rate times derivative.",
      },
      {
        text: "0.01",
        right: true,
        why: "The corrected means are 250 and the square of 250, and 250 divided by its own size is 1.",
      },
      {
        text: "0.001, since m is only a tenth of the derivative.",
        why: "The correction divides m by the same tenth.",
      },
      {
        text: "About 0.03",
        why: "That is the step without the correction of the means.",
      },
    ],
  },
  {
    question: "You want a quarter of the noise in the gradient. What does it cost?",
    objective: 3,
    choices: [
      {
        text: "A batch of twice the size.",
        why: "Four times the size was needed for half the noise. Twice the size gives even less.",
      },
      {
        text: "A batch of four times the size.",
        why: "That halves the noise.",
      },
      {
        text: "A batch of sixteen times the size.",
        right: true,
        why: "Each factor of four halves the noise, so two of them make a quarter of it.",
      },
    ],
  },
  {
    question:
      "The accuracy on the training digits rises to 1. On new digits it has fallen since epoch 10. Which of these will not help?",
    objective: 4,
    choices: [
      {
        text: "Stop at epoch 10.",
        why: "This is a good answer to overfitting, and a cheap one, if epoch 10 was found on a validation set.",
      },
      {
        text: "Train with dropout or L2.",
        why: "Both make it harder to learn examples by heart. In this lesson both ended above the plain networks.",
      },
      {
        text: "Get more digits.",
        why: "More examples are the best means of all, where they can be had.",
      },
      {
        text: "Add hidden units, until the new digits are learnt as well.",
        right: true,
        why: "The network knows its examples by heart already. More parameters make that easier.",
      },
    ],
  },
  {
    question: "What is the validation set for?",
    objective: 5,
    choices: [
      {
        text: "To change the weights.",
        why: "That is the training set.",
      },
      {
        text: "To choose settings and the number of epochs.",
        right: true,
        why: "What is looked at for a choice cannot be used for an unbiased report any more.",
      },
      {
        text: "To report the accuracy at the end.",
        why: "That is the test set, which is used once.",
      },
    ],
  },
  {
    question:
      "Network A was trained once and has the test accuracy 0.903, network B once with 0.897. Over 20 seeds such networks reached from 0.8875 to 0.9085. What follows?",
    objective: 5,
    choices: [
      {
        text: "A is better than B.",
        why: "Another seed may well turn the order round: both numbers lie well within one band.",
      },
      {
        text: "Nothing yet: the difference is smaller than what a seed makes.",
        right: true,
        why: "Train both from many seeds, and compare medians and spreads.",
      },
      {
        text: "The test set is too easy.",
        why: "The two numbers say nothing about that.",
      },
    ],
  },
  {
    question:
      "A convolution has 16 filters of 5 x 5 weights, each with a bias, on a grey image of 28 x 28 pixels. How many parameters are these?",
    objective: 6,
    choices: [
      {
        text: "400",
        why: "These are the weights. Each filter has a bias as well.",
      },
      {
        text: "416",
        right: true,
        why: "16 times 25 weights and one bias. The size of the image does not matter, because the weights are shared.",
      },
      {
        text: "12,544 for each filter",
        why: "The filter is moved over the image. It has no weights of its own for each place.",
      },
      {
        text: "As many as a dense layer with 16 units.",
        why: "That has 784 weights for each unit. A filter has 25.",
      },
    ],
  },
];
