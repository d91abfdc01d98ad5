import type { Answer, Exercise } from "../../exercises/exercise";

/** Whether a list begins with a number that no share can be: a loss. */
function beginsWithLoss(value: Answer): boolean {
  return Array.isArray(value) && typeof value[0] === "number" && value[0] > 1;
}

export const exercises: readonly Exercise[] = [
  {
    id: "09.1",
    title: "Predict the count",
    form: "predict",
    answer: 101770,
    right: "Both layers have weights and biases.",
    hints: [
      "Count layer by layer. What has a layer besides its weights?",
      "A layer has inputs * units weights and as many biases as units.",
      "The hidden layer has 784 * 128 = 100352 weights and 128 biases. Now the output layer.",
    ],
    mistakes: [
      { value: 101632, hint: ["All weights are counted. What else does a unit learn?"] },
      { value: 101760, hint: ["The output units have biases as well."] },
      { value: 101642, hint: ["The hidden units have biases as well."] },
      { value: 102554, hint: ["There are too many. Do the inputs compute anything?"] },
      { value: 100480, hint: ["This is the hidden layer. The output layer has parameters too."] },
      { value: 795010, hint: ["This is the network of the lesson, with 1,000 hidden units."] },
    ],
  },
  {
    id: "09.2",
    title: "Compute precision and recall",
    form: "compute",
    answer: [0.979, 0.962],
    decimals: 3,
    right: "Both look at one digit, and divide by different things.",
    hints: [
      "The answer is a list: precision, then recall, of the digit 1. Which of the two divides by what was called 1?",
      "precision = right 1s / called 1; recall = right 1s / labels that are 1.",
      "Count three things with filter: predictions that are 1, labels that are 1, and places where both are 1. Divide the last by each of the others.",
    ],
    mistakes: [
      {
        value: [0.962, 0.979],
        hint: ["The two are exchanged: precision divides by what was called 1."],
      },
      {
        value: [0.921, 0.921],
        hint: ["This is the accuracy, all digits together. Only the 1 is asked for."],
      },
      {
        test: (value) => Array.isArray(value) && value.length === 2 && value[0] === value[1],
        examples: [
          [0.979, 0.979],
          [0.962, 0.962],
        ],
        hint: [
          "Both of your numbers divide by the same. Precision and recall ask about different samples.",
        ],
      },
    ],
  },
  {
    id: "09.3",
    title: "Fix the mistake",
    form: "fix",
    answer: [0.921, 46.99],
    decimals: 2,
    right: "The largest output stays the largest, but the network is sure of its mistakes as well.",
    hints: [
      "The answer is a list: accuracy, then loss, on images that are not divided. Which of the two is a share?",
      "evaluate gives { loss, accuracy }: the accuracy is from 0 to 1, the loss has no upper limit.",
      "Make the test images without .divide(255), call evaluate, and put accuracy and loss into a list.",
    ],
    mistakes: [
      {
        test: beginsWithLoss,
        examples: [[46.99, 0.921]],
        hint: ["You read the loss as the accuracy. An accuracy is a share: it cannot be above 1."],
      },
      {
        value: [0.9215, 0.3053],
        hint: ["These are the numbers of the divided images. What happens without the division?"],
      },
      {
        value: [0.1, 46.99],
        hint: [
          "The loss is right. Do you believe that the network only guesses? Measure the accuracy.",
        ],
      },
    ],
  },
  {
    id: "09.4",
    title: "Put a validation set aside",
    form: "extend",
    answer: 20,
    right: "The validation loss chooses, and the test set is left alone.",
    hints: [
      "After how many epochs is the validation loss least?",
      "The place of the least value of history.valLoss, counted from 1.",
      "valLoss.indexOf(Math.min(...valLoss)) counts from 0. Which epoch is that?",
    ],
    mistakes: [
      { value: 19, hint: ["A place in a list counts from 0. Epochs are counted from 1."] },
      {
        test: (value) => typeof value === "number" && value > 0 && value < 1,
        examples: [0.25, 0.93],
        hint: ["This is a loss or an accuracy. The number of epochs is asked for."],
      },
    ],
  },
  {
    id: "09.5",
    title: "Explain a mistake",
    form: "explain",
    points: [
      "What the network was given, and what it took it for.",
      "How sure it was: the largest output, and what the right class got.",
      "What the two digits have in common in this picture.",
    ],
  },
  {
    id: "09.6",
    title: "Predict what a line of Keras does",
    form: "predict",
    answer: [6400, 100, 300],
    right: "The same names, and the same numbers as in TypeScript.",
    hints: [
      "The answer is a list: images to train on, steps of an epoch, steps in all. Which of the three arguments decides which of them?",
      "images = 8000 * (1 - validation_split); steps of an epoch = images / batch_size, rounded up; all steps = epochs * steps of an epoch.",
      "A fifth of 8,000 images is 1,600, and these are put aside. The rest is trained on, 64 images a step.",
    ],
    mistakes: [
      {
        value: [8000, 125, 375],
        hint: ["You train on all images. What does validation_split do?"],
      },
      {
        value: [1600, 25, 75],
        hint: ["This is the part that is put aside. Training uses the other part."],
      },
      {
        value: [6400, 100, 100],
        hint: ["The first two are right. How many epochs are there?"],
      },
      {
        value: [6400, 64, 192],
        hint: ["The images are right. The batch size says how many of them one step looks at."],
      },
      {
        value: [6400, 6400, 19200],
        hint: ["The images are right. A step is taken for each batch, not for each image."],
      },
    ],
  },
];
