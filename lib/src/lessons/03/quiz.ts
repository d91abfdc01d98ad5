import type { Question } from "../question";

export const quiz: readonly Question[] = [
  {
    question:
      "A network without activation functions and without biases gives 3 for the input (1, 0) and 2 for (0, 1). What does it give for (1, 1)?",
    objective: 1,
    choices: [
      {
        text: "5",
        right: true,
        why: "It is a linear function of its inputs. Without biases the two contributions add up.",
      },
      {
        text: "2.5",
        why: "This is the mean. Each input adds its part, whatever the other one is.",
      },
      {
        text: "0, because both inputs are 1",
        why: "This would be XOR, and a network without activation functions cannot do this.",
      },
      {
        text: "That depends on its hidden weights.",
        why: "However many weights it has, together they do the work of two, and these two are known.",
      },
    ],
  },
  {
    question:
      "A network has ten layers with 100 units each, all with the activation `linear` and with biases. Can one layer compute the same?",
    objective: 2,
    choices: [
      {
        text: "No, ten layers have many more parameters.",
        why: "More parameters are not more functions: the product of all the matrices is one matrix.",
      },
      {
        text: "Only if the biases are left out.",
        why: "The biases collapse, too. They go through the weights of the later layers, and become one bias.",
      },
      {
        text: "Yes, for each input.",
        right: true,
        why: "Its weights are the product of the ten matrices, and its bias is what the ten biases come to.",
      },
      {
        text: "Yes, but only for the examples of the training.",
        why: "The two are equal for every input, since the brackets of a matrix product can be moved.",
      },
    ],
  },
  {
    question:
      "A network for XOR has no hidden layer, but a sigmoid at its output. Why can it not compute XOR?",
    objective: 3,
    choices: [
      {
        text: "Because a sigmoid never gives exactly 0 or 1.",
        why: "It need not. It would be enough if the outputs lay on the right sides of a limit.",
      },
      {
        text: "Because the sigmoid grows with the sum, so a straight line still separates the answers.",
        right: true,
        why: "Where the sum is above some number the answer is 1. No straight line has both 1s of XOR on one side and both 0s on the other.",
      },
      {
        text: "Because it was not trained for long enough.",
        why: "The proof holds for all weights and biases. Training can only find weights that there are.",
      },
      {
        text: "Because it has no bias.",
        why: "A bias moves the line and leaves it straight. The c of the proof is such a bias.",
      },
    ],
  },
  {
    question:
      "The weighted sum of a unit with the sigmoid is 12. What does this mean for training?",
    objective: 4,
    choices: [
      {
        text: "It learns fast, because its output is high.",
        why: "The slope counts and not the height. The curve is flat there.",
      },
      {
        text: "It learns slowly, because the slope there is nearly 0.",
        right: true,
        why: "The unit is saturated: a small change of the sum hardly changes the output.",
      },
      {
        text: "Its output is 12, far beyond the target.",
        why: "12 is the sum. The output is the sigmoid of it, which is a little below 1.",
      },
    ],
  },
  {
    question: "A unit with relu has the weighted sum -2. What are its output and its slope?",
    objective: 4,
    choices: [
      {
        text: "Output 0, slope 1",
        why: "The slope is 1 on the right of the corner. On the left the curve is flat.",
      },
      {
        text: "Output -2, slope 1",
        why: "This is the activation `linear`. Relu lets no negative sum pass.",
      },
      {
        text: "Output 2, slope -1",
        why: "Relu does not turn the sign of negative sums, as the absolute value does.",
      },
      {
        text: "Output 0, slope 0",
        right: true,
        why: "Negative sums become 0, whatever they are. From such an example the unit does not learn.",
      },
    ],
  },
  {
    question: "Four units with softmax all have the sum 0. What are their outputs?",
    objective: 5,
    choices: [
      {
        text: "0 each",
        why: "The outputs are 1 in total. A sum of 0 does not mean a probability of 0.",
      },
      {
        text: "0.25 each",
        right: true,
        why: "Equal sums get equal shares of 1.",
      },
      {
        text: "0.5 each",
        why: "This is the sigmoid of each sum. Softmax shares out one whole among all units.",
      },
      {
        text: "They cannot be computed, because that would divide by 0.",
        why: "What is divided by is the total of the powers, and each power is positive: here each is 1.",
      },
    ],
  },
  {
    question: "All sums of a layer with softmax are doubled. What happens?",
    objective: 5,
    choices: [
      {
        text: "Nothing: only the ratios of the sums count.",
        why: "The differences count, and they are doubled. Nothing happens if the same number is added to all sums.",
      },
      {
        text: "All outputs are doubled.",
        why: "They would be 2 in total. The outputs of softmax are 1 in total, whatever the sums are.",
      },
      {
        text: "The largest output becomes larger, unless all are equal.",
        right: true,
        why: "The differences between the sums grow, so the largest one gets a larger share.",
      },
    ],
  },
  {
    question:
      "A network estimates tomorrow's temperature in degrees Celsius, on winter days too. Which activation fits its output unit?",
    objective: 6,
    choices: [
      {
        text: "Relu, as in the hidden layers",
        why: "It never goes below 0, and temperatures do.",
      },
      {
        text: "Sigmoid, since each network ends with it",
        why: "Its outputs lie between 0 and 1. It fits questions with yes or no.",
      },
      {
        text: "Softmax",
        why: "A single unit with softmax always gives 1, as there is nothing to share with.",
      },
      {
        text: "Linear",
        right: true,
        why: "Any number can be the answer. The bends are in the hidden layers.",
      },
    ],
  },
];
