import type { Exercise } from "../../exercises/exercise";

export const exercises: readonly Exercise[] = [
  {
    id: "01.1",
    title: "Count the parameters",
    form: "compute",
    answer: 43,
    right: "All weights and all biases of both layers are counted.",
    hints: [
      "Count layer by layer: the lines that end at a unit, and what else the unit has.",
      "A layer has inputs * units weights and as many biases as units.",
      "The hidden layer has 4 * 5 = 20 weights and 5 biases, together 25. Now the output layer, whose inputs are the 5 hidden units.",
    ],
    mistakes: [
      { value: 35, hint: ["All weights are counted. What else does a unit learn?"] },
      { value: 47, hint: ["There are a few too many. Do the inputs compute anything?"] },
      { value: 40, hint: ["The output units have biases as well."] },
      { value: 25, hint: ["This is the hidden layer. The output layer has parameters too."] },
      {
        value: 12,
        hint: ["These are the units. Parameters are what stands on the lines, and the biases."],
      },
      {
        value: 60,
        hint: ["The layers are multiplied with each other. Count each layer, and add."],
      },
    ],
  },
  {
    id: "01.2",
    title: "Predict the effect of leaving the biases out",
    form: "predict",
    answer: [21, 3],
    right: "One weight for each line of the picture, in one table for each layer.",
    hints: [
      "The answer is a list: how many parameters, and how many tables. What is left when all biases are gone?",
      "Without biases a layer has inputs * units parameters, in one table.",
      "The first hidden layer has 2 * 3 = 6 weights in one table. Now the other two layers.",
    ],
    mistakes: [
      { value: [29, 6], hint: ["This is the network with its biases."] },
      {
        value: [21, 6],
        hint: ["The number of parameters is right. Which tables are no longer there?"],
      },
      {
        value: [29, 3],
        hint: ["The number of tables is right. But the biases are still counted."],
      },
      { value: [3, 21], hint: ["The two numbers are exchanged: parameters first, then tables."] },
    ],
  },
  {
    id: "01.3",
    title: "Mend the network",
    form: "fix",
    answer: 42726,
    right: "Each dot is an input, and each letter is an output.",
    hints: [
      "One number belongs to the images, one to the classes. What is an input here, and what is an output?",
      "Inputs: one for each dot, rows * columns. Outputs: one for each class.",
      "An image has 20 * 20 = 400 dots. So the hidden layer has 400 * 100 weights and 100 biases. Now the output layer.",
    ],
    mistakes: [
      {
        value: 3110,
        hint: ["This is the network as it was. Both numbers are still to be mended."],
      },
      { value: 41110, hint: ["The inputs are right now. How many classes are there?"] },
      { value: 4726, hint: ["The outputs are right now. How many dots has an image?"] },
      { value: 42600, hint: ["Both numbers are right, but the biases are not counted."] },
      {
        value: 6626,
        hint: ["Rows and columns are added. How many dots are there in 20 rows of 20?"],
      },
    ],
  },
  {
    id: "01.4",
    title: "Explain the roles",
    form: "explain",
    points: [
      "Area, number of rooms and distance are the independent variables; the rent is the dependent variable.",
      "The network has 3 inputs and 1 output: the answer is one number, not a choice among classes.",
      "It is supervised learning: each flat of the list comes with its right answer.",
      "Two layers of 2,000 units have millions of parameters for 5,000 examples: that is overfitting.",
    ],
    words: 20,
  },
  {
    id: "01.5",
    title: "Deep or wide",
    form: "extend",
    answer: [152, 116, 7],
    right: "The wide network has more parameters, and the deep one needs a unit more to come near.",
    hints: [
      "The answer is a list: parameters of A, parameters of B, and the units in each of three equal layers that come nearest to A.",
      "A layer has inputs * units + units parameters; a network with three layers of n units has (2n + n) + 2 (n n + n) + (2n + 2).",
      "Network A: 2 * 30 + 30 = 90 for the hidden layer, 30 * 2 + 2 = 62 for the output layer. B goes in the same way. Then try a unit more, and one less.",
    ],
    mistakes: [
      {
        value: [152, 116, 6],
        hint: ["Both counts are right. Is there no number of units that comes nearer?"],
      },
      {
        value: [152, 116, 8],
        hint: [
          "Both counts are right, and one unit less comes nearer. On which side of A may it be?",
        ],
      },
      { value: [116, 152, 7], hint: ["The two counts are exchanged."] },
      { value: [120, 96, 7], hint: ["The biases are not counted."] },
      {
        test: (value) => Array.isArray(value) && value[0] === 152 && value[1] === 74,
        examples: [[152, 74, 7]],
        hint: ["Network B has three hidden layers. Are there not two tables between them?"],
      },
    ],
  },
  {
    id: "01.6",
    title: "Sort parameters and hyperparameters",
    form: "predict",
    answer: [true, false, false, true, false, true],
    right: "Weights and biases are found; all else is chosen.",
    hints: [
      "Ask of each of the six: does it change while the network learns?",
      "Parameters are the weights and the biases. What is set before training, and stays, is a hyperparameter.",
      "The number of hidden layers is written into the program before training: a person chooses it. Now the other five.",
    ],
    mistakes: [
      {
        value: [false, true, true, false, true, false],
        hint: ["All six are exchanged. Which word stands for what training finds?"],
      },
      {
        value: [false, false, false, true, false, true],
        hint: ["A bias is a number of the network as well. Does it stay as it was?"],
      },
      {
        value: [true, false, false, false, false, true],
        hint: ["What is in the first table that getWeights() gives? Look at its name again."],
      },
      {
        value: [true, false, true, true, false, true],
        hint: ["Who decides how often training goes through the examples?"],
      },
      {
        value: [true, false, false, true, true, true],
        hint: ["Which curve a layer uses stands in the program. Does training rewrite it?"],
      },
      {
        value: [true, true, false, true, false, true],
        hint: ["Can the number of layers change while the weights are being adjusted?"],
      },
    ],
  },
];
