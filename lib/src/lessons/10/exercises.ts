import type { Answer, Exercise } from "../../exercises/exercise";

/** Whether the list has this number at that place, to three digits. */
function has(value: Answer, place: number, number: number): boolean {
  const found: unknown = Array.isArray(value) ? value[place] : undefined;
  return typeof found === "number" && Math.abs(found - number) < 0.0006;
}

export const exercises: readonly Exercise[] = [
  {
    id: "10.1",
    title: "Compute from a confusion matrix",
    form: "compute",
    answer: [0.8, 0.6, 0.75],
    decimals: 3,
    right:
      "The diagonal over all, then one number of the diagonal over its column and over its row.",
    mistakes: [
      {
        value: [0.8, 0.75, 0.6],
        hint: [
          "Precision and recall are exchanged. Which of them asks about all samples that were called 1?",
          "precision = diagonal / column; recall = diagonal / row",
          "The column of class 1 holds all samples that were called 1. It is the one that precision divides by.",
        ],
      },
      {
        value: [0.8, 0.8889, 0.8],
        hint: [
          "These are precision and recall of class 0. Class 1 is the middle row and the middle column.",
        ],
      },
      {
        value: [0.8, 0.9091, 0.8333],
        hint: [
          "These are precision and recall of class 2. Classes are counted from 0: class 1 is the one in the middle.",
        ],
      },
      {
        test: (value) => has(value, 0, 120),
        examples: [
          [120, 0.6, 0.75],
          [120, 30, 30],
        ],
        hint: [
          "Your first number is how many are right. An accuracy is a share.",
          "accuracy = sum of the diagonal / sum of all numbers",
          "There are 150 samples. Divide the sum of the diagonal by it.",
        ],
      },
      {
        test: (value) => has(value, 1, 0.8) || has(value, 2, 0.8),
        examples: [
          [0.8, 0.8, 0.8],
          [0.8, 0.8, 0.75],
        ],
        hint: [
          "You give the accuracy a second time. Precision and recall look at class 1 alone.",
          "precision = diagonal / column; recall = diagonal / row",
          "Take the one number of class 1 on the diagonal. The precision divides it by the sum of its column.",
        ],
      },
      {
        test: (value) => has(value, 1, 0.2) || has(value, 2, 0.2),
        examples: [
          [0.8, 0.2, 0.2],
          [0.8, 0.2, 0.75],
        ],
        hint: [
          "You divide by all samples. Precision and recall each divide by a part of them.",
          "precision = diagonal / column; recall = diagonal / row",
          "For the precision only the samples count that were called 1: the middle column.",
        ],
      },
    ],
    hints: [
      "For each of the three measures ask: which numbers stand above the line, and which below?",
      "accuracy = diagonal / all; precision = diagonal / column; recall = diagonal / row",
      "The middle column adds up to 10 + 30 + 10. The precision of class 1 is 30 divided by it.",
    ],
  },
  {
    id: "10.2",
    title: "Predict the wrong answers",
    form: "predict",
    answer: 20,
    right: "At this confidence five of a hundred answers are wrong, if the network is calibrated.",
    mistakes: [
      {
        value: 380,
        hint: ["So many should be right. The wrong ones are asked for."],
      },
      {
        value: 5,
        hint: ["Of one hundred answers this would be so. How many answers are there?"],
      },
      {
        test: (value) =>
          typeof value === "number" &&
          (Math.abs(value - 0.05) < 1e-9 || Math.abs(value - 0.95) < 1e-9),
        examples: [0.05, 0.95],
        hint: ["This is a share. A number of answers is asked for."],
      },
      {
        value: 0,
        hint: [
          "An answer with a high confidence is right more often, but not always. Of a hundred answers with this confidence, how many are wrong?",
        ],
      },
    ],
    hints: [
      "What does calibrated mean for all answers that have the same confidence?",
      "Share that is right = confidence. Share that is wrong = 1 - confidence.",
      "Of 100 such answers 95 are right and 5 are wrong. You have four times as many.",
    ],
  },
  {
    id: "10.3",
    title: "Fix a switch",
    form: "fix",
    answer: 0.8195,
    decimals: 4,
    right: "Now nothing of the four units reaches the outputs.",
    mistakes: [
      {
        value: 0.823,
        hint: [
          "This is still the broken switch. What is the sum of a unit whose weights are all 0?",
          "output of a hidden unit = relu(weights times inputs + bias)",
          "The sum is the bias. Where this is positive, relu passes it on. Set it to 0 too, or set the weights to 0 that lead out of the unit.",
        ],
      },
      {
        value: 0.9285,
        hint: [
          "This is the accuracy with all units. Did you change a copy, and measure the model?",
          "setWeights([kernel, bias, changed, outputBias])",
          "Build a network, give it the four matrices with setWeights, and let this network predict.",
        ],
      },
      {
        test: (value) => typeof value === "number" && value > 1 && value <= 2000,
        examples: [1639, 361, 81.95],
        hint: [
          "This is a number of digits or a percentage. An accuracy is a share from 0 to 1.",
          "accuracy = right answers / all answers",
          "accuracy(labels, predicted) gives the share.",
        ],
      },
    ],
    hints: [
      "A unit is off when nothing of it reaches the outputs. Which numbers lead from a hidden unit to the outputs?",
      "Its row in the kernel of the output layer: outputKernel.map((w, unit) => ...)",
      "Put 0 into the rows 0, 8, 16 and 24 of outputKernel, build a network with these weights, and measure its accuracy on the test digits.",
    ],
  },
  {
    id: "10.4",
    title: "Explain a sure answer",
    form: "explain",
    words: 25,
    points: [
      "The outputs add up to 1: the confidence compares the ten digits with each other, and there is no output for anything else.",
      "The network was trained on digits only; nothing was asked of its answers elsewhere, and its calibration was measured on digits.",
      "A high confidence needs no likeness: noise, which looks like no digit, gets one as well.",
      "A test: other letters, noise, and other networks with the same images.",
    ],
  },
  {
    id: "10.5",
    title: 'Extend by "I do not know"',
    form: "extend",
    answer: [0.818, 0.985],
    decimals: 3,
    right: "Fewer answers, and nearly all of them right.",
    mistakes: [
      {
        test: (value) => has(value, 0, 0.985) && has(value, 1, 0.818),
        examples: [[0.985, 0.818]],
        hint: ["The two are exchanged: first the share of digits that get an answer."],
      },
      {
        test: (value) => has(value, 1, 0.8055),
        examples: [[0.818, 0.8055]],
        hint: [
          "Your second number divides by all digits. The share of the answers is asked for.",
          "share right = right answers that were given / answers that were given",
          "Count the answers that were given first, and divide by this number.",
        ],
      },
      {
        test: (value) => has(value, 1, 0.9285),
        examples: [[0.818, 0.9285]],
        hint: [
          "Your second number is the accuracy of all answers. Only those with a confidence of 0.9 or more are given.",
          "share right = right answers that were given / answers that were given",
          "Filter the answers by confidenceOf(i) first, then count the right ones among them.",
        ],
      },
      {
        test: (value) => has(value, 0, 0.182),
        examples: [
          [0.182, 0.985],
          [0.182, 0.6758],
        ],
        hint: [
          "Your first number is the share that goes to the person. The share that is answered is asked for.",
        ],
      },
      {
        test: (value) => has(value, 0, 1636),
        examples: [
          [1636, 0.985],
          [1636, 1611],
        ],
        hint: ["Your first number is how many. A share is asked for: divide by all digits."],
      },
    ],
    hints: [
      "Two questions one after the other: which digits get an answer at all, and how many of these answers are right?",
      "share answered = given / all; share right = right among the given / given",
      "labels.map((_, i) => i).filter((i) => confidenceOf(i) >= 0.9) lists the digits that get an answer.",
    ],
  },
];
