import type { Question } from "../question";

export const quiz: readonly Question[] = [
  {
    question: "Which of these are hyperparameters?",
    choices: [
      {
        text: "The learning rate",
        right: true,
        why: "People set it before training, and training does not change it.",
      },
      {
        text: "The weights of the output layer",
        why: "Training finds them: they are parameters.",
      },
      {
        text: "The number of hidden units",
        right: true,
        why: "It is chosen before training. The number of parameters follows from it.",
      },
      {
        text: "The biases of the hidden layer",
        why: "Training finds them, like weights. What is set before is only where they start.",
      },
    ],
    objective: 1,
  },
  {
    question:
      "Setting A has the median accuracy 0.96 and the failure rate 0.25. Setting B has 0.94 and 0.00. You can train only once and have to use what comes out. Which is the safer choice?",
    choices: [
      {
        text: "A, because its median is higher",
        why: "The median says nothing about the worst runs. In one of four trainings A fails.",
      },
      {
        text: "B, because it never failed",
        right: true,
        why: "With a single training the failure rate counts most. The two medians differ by little.",
      },
      {
        text: "The two are equally good",
        why: "Their medians are close, but one of four trainings with A fails, and none with B.",
      },
      {
        text: "Neither: a single training says nothing",
        why: "It says little about the setting. But the failure rates were measured over many seeds, and they tell how such a training is likely to end.",
      },
    ],
    objective: 2,
  },
  {
    question:
      "A colleague trains 50 seeds and reports the accuracy of the best one, 0.93. What is wrong with that?",
    choices: [
      {
        text: "It depends on how many seeds were tried: with more of them it rises, although no network is better",
        right: true,
        why: "A maximum grows with the number of draws. The median does not.",
      },
      {
        text: "50 seeds are too few",
        why: "50 are more than this lesson uses. They would give a good median and a good failure rate.",
      },
      {
        text: "It is partly luck with the examples it was measured on, and new examples do not share this luck",
        right: true,
        why: "In the lesson the best run fell from 0.90 to 0.8535 on new points.",
      },
      {
        text: "Seeds have to be chosen by the test set",
        why: "Nothing is chosen by the test set. And a seed is no hyperparameter.",
      },
    ],
    objective: 2,
  },
  {
    question: "One hidden layer of 2 relu units fails on the rings in 20 of 20 runs. What helps?",
    choices: [
      {
        text: "Other seeds",
        why: "Two lines cannot close a border around the inner ring, whatever the first weights are.",
      },
      {
        text: "More epochs",
        why: "Training cannot find what the network cannot compute.",
      },
      {
        text: "More hidden units",
        right: true,
        why: "Three can do it, in 12 of 20 runs. With 8 all runs succeed.",
      },
      {
        text: "A smaller learning rate",
        why: "It makes the steps shorter. It does not add a third line.",
      },
    ],
    objective: 3,
  },
  {
    question:
      "Two trainings of 20 epochs each on 200 examples: one with the batch size 1, one with 100. What else is different?",
    choices: [
      {
        text: "The number of steps: 4,000 and 40",
        right: true,
        why: "200 examples give 200 steps in an epoch with the batch size 1, and 2 with 100.",
      },
      {
        text: "Nothing: both look at each example 20 times",
        why: "That is true of the examples. But the weights change once for each batch, and there are 100 times as many batches in one training.",
      },
      {
        text: "Which learning rates work: the larger batch needs a larger one",
        right: true,
        why: "With few steps each has to lead farther. That is the diagonal of the heatmap.",
      },
      {
        text: "The number of parameters",
        why: "The batch size has no influence on the network itself.",
      },
    ],
    objective: 4,
  },
  {
    question:
      "From epoch 30 on the training loss falls and the validation loss rises. What is it, and what helps?",
    choices: [
      {
        text: "Underfitting; a larger network helps",
        why: "In underfitting both losses stay high. Here the training loss falls.",
      },
      {
        text: "Overfitting; more training examples help",
        right: true,
        why: "With ten times as many points the same network kept both curves together.",
      },
      {
        text: "Overfitting; ending the training near epoch 30 helps",
        right: true,
        why: "At its lowest validation loss the network was as good as the others.",
      },
      {
        text: "Overfitting; more epochs help",
        why: "They make it worse: the network learns its noisy examples better and better.",
      },
    ],
    objective: 5,
  },
  {
    question:
      "You have compared 12 settings by their test accuracy. What is the best of the 12 test accuracies?",
    choices: [
      {
        text: "An honest measure of how good the best network is on new examples",
        why: "It was the reason for the choice, so that luck is in it. Only examples that had no part in the choice give an honest measure.",
      },
      {
        text: "A validation result, because the test set was used for choosing",
        right: true,
        why: "What chooses is a validation set, whatever it is called. For a test you need other examples.",
      },
      {
        text: "A training accuracy",
        why: "The weights were not changed by these examples. But the choice of the setting was.",
      },
    ],
    objective: 6,
  },
];
