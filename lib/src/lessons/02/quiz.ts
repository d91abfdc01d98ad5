import type { Question } from "../question";

export const quiz: readonly Question[] = [
  {
    question: "What does the data set of XOR consist of?",
    objective: 1,
    choices: [
      {
        text: "2 examples with 4 inputs each",
        why: "Rows and columns are exchanged: each row of the truth table is an example.",
      },
      {
        text: "4 examples with 3 inputs each",
        why: "The third column is not given to the network: it is the target.",
      },
      {
        text: "4 examples with 2 inputs and 1 target each",
        right: true,
        why: "One example for each row of the truth table, with the result as its target.",
      },
    ],
  },
  {
    question:
      "A network has one hidden layer, with the sigmoid everywhere. In which order does a forward pass go?",
    objective: 2,
    choices: [
      {
        text: "All weighted sums of the network first, then the sigmoid of each",
        why: "The output unit needs the outputs of the hidden units for its sum. So their sigmoids must come first.",
      },
      {
        text: "Sums of the hidden units, their sigmoids, sum of the output unit, its sigmoid",
        right: true,
        why: "It goes layer by layer, and each layer does both: the sum, then the function.",
      },
      {
        text: "The sigmoids of the inputs, then the sums of the hidden units, then the sum of the output unit",
        why: "The function is applied to a sum, and not to the inputs. Here the output would be a sum.",
      },
      {
        text: "From the target back to the inputs",
        why: "A forward pass does not even need the target. It begins at the inputs.",
      },
    ],
  },
  {
    question: "A unit has the sigmoid, and its weighted sum is 1.3. What is the 1.3?",
    objective: 3,
    choices: [
      {
        text: "Its activation function",
        why: "A widely read introduction calls it so. But the function is the sigmoid, and 1.3 is what it is applied to.",
      },
      {
        text: "Its output",
        why: "The output comes after the sigmoid, and a sigmoid is always less than 1.",
      },
      {
        text: "What its activation function is applied to",
        right: true,
        why: "First the sum, then the function. What comes out of the function is the output.",
      },
      {
        text: "The probability of the answer 1",
        why: "No probability is larger than 1. And it is an output, not a sum, that can be read as one.",
      },
    ],
  },
  {
    question:
      "A unit gets the inputs 2 and 1. Its weights are 0.5 and -1, it has no bias, and its activation function is the sigmoid. What is its output?",
    objective: 3,
    choices: [
      { text: "0", why: "This is the weighted sum. One step is left: what is the sigmoid of 0?" },
      {
        text: "0.5",
        right: true,
        why: "The sum is 2 * 0.5 + 1 * (-1) = 0, and half way up the sigmoid is at one half.",
      },
      { text: "1", why: "A sigmoid comes near 1 for large sums, but never reaches it." },
      {
        text: "2",
        why: "Here the sign of the second weight is lost, and the sigmoid is missing.",
      },
    ],
  },
  {
    question: "You compute a forward pass by hand and want three right digits. When do you round?",
    objective: 4,
    choices: [
      {
        text: "After each layer, to three digits",
        why: "The errors are multiplied by weights and carried on. In this lesson the third digit was wrong in this way.",
      },
      {
        text: "At the end, when the result is written down",
        right: true,
        why: "Until then all digits are kept, so no error of yours is carried on.",
      },
      {
        text: "Never by rounding: cut the digits off after the third",
        why: "Cutting off makes larger errors than rounding, and all in one direction: 0.6899 would become 0.689.",
      },
    ],
  },
  {
    question:
      "The model gives 0.7743803263, and the computation by hand 0.7743802721. What follows?",
    objective: 5,
    choices: [
      {
        text: "One of the two has a mistake.",
        why: "Mistakes in formulas or weights are hardly ever so small. Both are right, to the digits that each of them keeps.",
      },
      {
        text: "Nothing is wrong: the model computes with float32, which has about seven digits.",
        right: true,
        why: "The two agree to six digits, and that is as close as such a comparison comes.",
      },
      {
        text: "`predict` has changed the weights a little.",
        why: "A forward pass uses the weights, it does not change them. That is what training does.",
      },
      {
        text: "The random first weights still have an effect.",
        why: "`setWeights` has replaced all of them.",
      },
    ],
  },
  {
    question:
      "A hidden layer gets the weights `[[0.8, 0.4, 0.3], [0.2, 0.9, 0.5]]`. Which weight leads from the second input to the first unit?",
    objective: 5,
    choices: [
      {
        text: "0.4",
        why: "This one leads from the first input to the second unit: row and column are exchanged.",
      },
      { text: "0.2", right: true, why: "Second row, first column: the row is that of the input." },
      { text: "0.8", why: "This one leads from the first input to the first unit." },
      { text: "0.9", why: "This one leads from the second input to the second unit." },
    ],
  },
  {
    question: "Which of these sentences are right?",
    objective: 6,
    choices: [
      {
        text: "One forward pass is an epoch.",
        why: "An epoch goes through all examples. For XOR that takes four forward passes.",
      },
      {
        text: "The output of the network is the sigmoid of the output unit's sum.",
        right: true,
        why: "The introduction stops at the sum, and then needs a factor that comes out negative.",
      },
      {
        text: "XOR is carried out on each layer.",
        why: "Each layer makes sums and applies its activation function. XOR is what the whole network should give, once it is trained.",
      },
      {
        text: "The letters `i` and `j` in the name of a weight are numbers of units.",
        right: true,
        why: "The weight leads from unit i of one layer to unit j of the next. The introduction calls them layers.",
      },
    ],
  },
];
