import type { Question } from "../question";

export const quiz: readonly Question[] = [
  {
    question: "An output unit has the output 0.5, and its target is 1. What is its delta?",
    objective: 1,
    choices: [
      {
        text: "0.125",
        right: true,
        why: "`y (1 - y)` is 0.25, the difference `t - y` is 0.5, and their product is the delta.",
      },
      {
        text: "0.5",
        why: "This is the difference alone. The derivative of the sigmoid is forgotten.",
      },
      {
        text: "-0.125",
        why: "The sign is turned. The output is too small, so its sum has to grow, and delta is positive.",
      },
      {
        text: "0.25",
        why: "This would be right for the square without the half. Or the difference is forgotten: 0.25 is also the derivative of the sigmoid.",
      },
    ],
  },
  {
    question: "A hidden unit feeds two output units. From what is its delta made?",
    objective: 1,
    choices: [
      {
        text: "From its own target and its own output",
        why: "A hidden unit has no target. It acts on the error only through the units that it feeds.",
      },
      {
        text: "From the delta of the output unit with the larger weight",
        why: "It acts on the error through both units. The effects add up.",
      },
      {
        text: "From the deltas of both units, each divided by its weight",
        why: "They come back through the weights as the outputs went forward: multiplied.",
      },
      {
        text: "From the deltas of both units, each times its weight, added up, times its own `h (1 - h)`",
        right: true,
        why: "The sum goes over all units that it feeds, and its own sigmoid passes on `h (1 - h)` of a change.",
      },
    ],
  },
  {
    question: "In which order does one step work?",
    objective: 1,
    choices: [
      {
        text: "First all deltas, then all weights",
        right: true,
        why: "All deltas then belong to the weights with which the forward pass was made.",
      },
      {
        text: "First the output delta and the output weights, then the hidden deltas and the hidden weights",
        why: "The hidden deltas would then use output weights from after the step, and would not agree with the trial.",
      },
      {
        text: "Any order, because one step hardly changes the weights",
        why: "In the lesson the first hidden delta comes out a third too small if the output weights are changed first.",
      },
    ],
  },
  {
    question:
      "The delta of the output unit is negative, and all hidden outputs are positive. What does a step do to the output weights?",
    objective: 2,
    choices: [
      {
        text: "They all become smaller, the one with the largest hidden output most.",
        right: true,
        why: "The step is learning rate times delta times hidden output: negative, and added to the weight.",
      },
      {
        text: "They all become negative.",
        why: "The product is the change of the weight, not the new weight. A positive weight can stay positive.",
      },
      {
        text: "They all become larger, because the step is subtracted.",
        why: "Delta has its sign turned already, so the step is added.",
      },
      {
        text: "They all become smaller by the same amount.",
        why: "They share the delta, but each has its own hidden output as a factor.",
      },
    ],
  },
  {
    question: "One of the inputs is 0. What happens to the weights that lead from it?",
    objective: 2,
    choices: [
      {
        text: "They do not change in this step.",
        right: true,
        why: "The value that comes in is a factor of the step, and it is 0.",
      },
      {
        text: "They become 0.",
        why: "Their change is 0, and so they stay what they are.",
      },
      {
        text: "They change most, because they have not helped.",
        why: "A weight whose input is 0 has no part in the answer, right or wrong.",
      },
    ],
  },
  {
    question:
      "For one of nine weights the derivative by the formulas is 0.20, and by a finite difference 0.10. What do you conclude?",
    objective: 3,
    choices: [
      {
        text: "Nothing: a finite difference is only roughly right.",
        why: "In this lesson both agreed to eight digits after the point. A factor of 2 is a mistake.",
      },
      {
        text: "The formulas, or the program made from them, have a mistake that concerns this weight.",
        right: true,
        why: "The trial needs only the forward pass and the error. It knows no formula of backpropagation, and so it can judge them.",
      },
      {
        text: "The weight has to be changed until both agree.",
        why: "Both derivatives are computed at the same weights. With right formulas they agree for any weights.",
      },
      {
        text: "The learning rate is too large.",
        why: "The learning rate is no part of a derivative. It only says how far to go.",
      },
    ],
  },
  {
    question:
      "During training the error rises from step to step, although each derivative has been checked. What is the most likely cause?",
    objective: 4,
    choices: [
      {
        text: "The learning rate is too large: each step leaps over the bottom of the valley.",
        right: true,
        why: "The direction is right, but the step ends on the other side, higher up than before.",
      },
      {
        text: "The learning rate is too small: the steps do not get over the hill.",
        why: "Too small a step still goes downhill. It takes long, but the error does not rise.",
      },
      {
        text: "The training has not been long enough.",
        why: "In the lesson's valley more steps of this length lead higher and higher.",
      },
    ],
  },
  {
    question:
      "Why does backpropagation need about the work of three forward passes, however many weights there are?",
    objective: 5,
    choices: [
      {
        text: "It tries only the weights that matter.",
        why: "It tries no weight at all, and it finds the derivative of each of them.",
      },
      {
        text: "It computes the delta of each unit once, and all weights that lead into the unit share it.",
        right: true,
        why: "The trial starts anew for each weight. The backward pass uses again what it has computed.",
      },
      {
        text: "It finds the derivatives only roughly.",
        why: "Its derivatives are as exact as the numbers of the computer. It is the trial that is an approximation.",
      },
      {
        text: "It skips the forward pass.",
        why: "It needs the outputs of the forward pass: each slope `y (1 - y)` is made from one.",
      },
    ],
  },
];
