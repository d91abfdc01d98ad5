import type { Question } from "../question";

export const quiz: readonly Question[] = [
  {
    question:
      "The target is 1 and the output is 0.8. What is the squared error of this course, with the half?",
    objective: 1,
    choices: [
      {
        text: "0.02",
        right: true,
        why: "The difference is 0.2, its square 0.04, and half of that 0.02.",
      },
      { text: "0.04", why: "This is the square. The half is missing." },
      { text: "0.1", why: "This is half of the difference. It has to be squared before." },
      {
        text: "-0.02",
        why: "A squared error is never negative, no matter on which side of the target the output is.",
      },
    ],
  },
  {
    question: "Why are differences squared before they are added up? Two answers are right.",
    objective: 2,
    choices: [
      {
        text: "Differences with opposite signs would cancel out.",
        right: true,
        why: "A square is never negative. Without it a network that answers 0.5 to everything seems to make no mistakes on XOR.",
      },
      {
        text: "One large mistake then counts more than two that are half as large.",
        right: true,
        why: "Twice the difference is four times the square, and two halves of it make only half of the square.",
      },
      {
        text: "Without the square there would be no derivative.",
        why: "The difference has a derivative, too. It is the distance that has none at one point, its corner at 0.",
      },
      {
        text: "The squared error is a percentage of wrong answers.",
        why: "It counts no answers. It measures how far outputs are from their targets.",
      },
    ],
  },
  {
    question:
      "`evaluate` says that the mean squared error of a model is 0.2. What is the mean of the errors by hand, with the half, over the same rows?",
    objective: 3,
    choices: [
      {
        text: "0.1",
        right: true,
        why: "The loss of a model is a mean of squares without the half. Half of it is the mean by hand.",
      },
      { text: "0.2", why: "The two measures differ by a factor: one of them has no half." },
      {
        text: "0.4",
        why: "This is twice the loss. It is the other way around: the measure by hand has the half.",
      },
      {
        text: "0.05, for the four rows of XOR",
        why: "The loss is a mean already. It is not divided by the number of rows once more.",
      },
    ],
  },
  {
    question:
      "The network of this lesson has the mean squared error 0.306 on XOR. One that always answers 0.5 has 0.25. What follows?",
    objective: 3,
    choices: [
      {
        text: "The network answers about 69 % of the rows correctly.",
        why: "This reads the loss as if it were one minus the accuracy. A loss counts no right answers.",
      },
      {
        text: "By this measure its weights are worse than an answer that knows nothing.",
        right: true,
        why: "Its outputs are all near 0.7. That is close to two of the targets, and very far from the other two.",
      },
      {
        text: "Each of its four answers is worse than 0.5.",
        why: "A mean says nothing about a single row. The outputs for the target 1 are nearer to it than 0.5 is.",
      },
      {
        text: "0.306 is a small number, so the network is nearly trained.",
        why: "Whether a loss is small shows only a comparison, here with 0.25.",
      },
    ],
  },
  {
    question:
      "At some output the derivative of the error with respect to the output is negative. Where must the output move for the error to fall?",
    objective: 4,
    choices: [
      {
        text: "Up",
        right: true,
        why: "Where the derivative is negative, a larger output has a smaller error.",
      },
      {
        text: "Down, because the derivative is negative",
        why: "The sign says how the error changes when the output grows. The output has to move against it.",
      },
      {
        text: "Nowhere: the lowest point has been passed",
        why: "At the lowest point the derivative is 0. A negative one means that it lies ahead, at larger outputs.",
      },
    ],
  },
  {
    question:
      "Somebody's formula for the derivative gives -0.3, and a central difference gives -0.6 at the same output. Which of these can be the cause? Two answers are right.",
    objective: 4,
    choices: [
      {
        text: "The formula belongs to the error with the half, and the error without it was tried.",
        right: true,
        why: "Without the half the derivative keeps the factor 2.",
      },
      {
        text: "The difference was divided by epsilon, and not by twice epsilon.",
        right: true,
        why: "From `y - epsilon` to `y + epsilon` the way is twice epsilon.",
      },
      {
        text: "A central difference is not exact, and such a deviation is normal.",
        why: "In the lesson both agreed in all eight digits shown. A factor of 2 is a mistake.",
      },
      {
        text: "The target and the output were exchanged in the formula.",
        why: "That turns the sign. Here the signs agree.",
      },
    ],
  },
  {
    question: "In one place of a contour map the lines are close together. What does this say?",
    objective: 5,
    choices: [
      {
        text: "The error is large there.",
        why: "How high the ground is, the colour says. The plain in the corner of the lesson's map is high, and has hardly any lines.",
      },
      {
        text: "A small change of the weights changes the error much.",
        right: true,
        why: "Each line stands for another height, so where they are close together the ground is steep.",
      },
      {
        text: "Many pairs of weights were tried there.",
        why: "The lines join points of the same height. They say nothing about trials.",
      },
    ],
  },
  {
    question:
      "For two weights the gradient is 0.03 and -0.02. What does a step of gradient descent do?",
    objective: 5,
    choices: [
      {
        text: "It makes the first weight smaller and the second one larger.",
        right: true,
        why: "The gradient points uphill, and the step goes the opposite way for each weight.",
      },
      {
        text: "It makes the first weight larger and the second one smaller.",
        why: "This step follows the gradient, and so it goes uphill.",
      },
      {
        text: "It makes both weights smaller, because the error has to become smaller.",
        why: "The error falls with the second weight: to lower the error, this weight has to grow.",
      },
      {
        text: "It sets the weights to 0.03 and -0.02.",
        why: "The gradient says how the weights change. It is not the new weights.",
      },
    ],
  },
];
