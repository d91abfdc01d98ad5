import type { Question } from "../question";

export const quiz: readonly Question[] = [
  {
    question:
      "A network has 2 inputs, two hidden layers with 3 units each, and 2 outputs. What in it computes something?",
    objective: 1,
    choices: [
      {
        text: "The units of all layers, the input layer among them.",
        why: "In the input layer the inputs only stand. Its units have neither weights nor biases.",
      },
      {
        text: "The units of the hidden layers only, since they are the ones in between.",
        why: "An output unit also makes a weighted sum and applies its activation function.",
      },
      {
        text: "The units of the two hidden layers and of the output layer.",
        right: true,
        why: "These 3 + 3 + 2 units have weights and a bias each, and make an output of what arrives.",
      },
      {
        text: "The lines between the units.",
        why: "A line carries a weight. It is the unit at its end that multiplies and adds up.",
      },
    ],
  },
  {
    question:
      "`Sequential` gets a list of two `Dense`, the first of them with `inputShape: [4]`. How many layers of units does a picture of it show?",
    objective: 2,
    choices: [
      {
        text: "2",
        why: "There is a layer more than there are `Dense`: the inputs stand in the picture too.",
      },
      {
        text: "3",
        right: true,
        why: "An input layer with 4 units, a hidden layer and an output layer. The input layer computes nothing, so it needs no `Dense`.",
      },
      {
        text: "6",
        why: "The 4 is a number of inputs, and not a number of layers. All of them stand in one layer.",
      },
    ],
  },
  {
    question: "The table of weights of a layer has the shape 4 x 6. What does this say?",
    objective: 2,
    choices: [
      {
        text: "The layer has 6 units, and each of them gets 4 inputs.",
        right: true,
        why: "One row for each input, one column for each unit.",
      },
      {
        text: "The layer has 4 units, and each of them gets 6 inputs.",
        why: "Rows and columns are exchanged. A row belongs to an input, as it did for colour and firmness.",
      },
      {
        text: "There are 4 layers with 6 units each.",
        why: "Each layer has a table of its own. This one says nothing about other layers.",
      },
    ],
  },
  {
    question: "A dense layer with 10 units gets 20 inputs. How many parameters has it?",
    objective: 3,
    choices: [
      { text: "200", why: "These are the weights. Each unit has a bias as well." },
      {
        text: "201",
        why: "One bias for the whole layer would give this. But each unit has its own.",
      },
      {
        text: "210",
        right: true,
        why: "20 * 10 weights, and one bias for each of the 10 units.",
      },
      {
        text: "220",
        why: "Here each input has a bias. The biases belong to the units of the layer.",
      },
      {
        text: "30",
        why: "Inputs and units are added here. Each unit has a weight for each input.",
      },
    ],
  },
  {
    question: "Which of these does training change?",
    objective: 4,
    choices: [
      {
        text: "The number of hidden units",
        why: "A person chooses it before training starts: it is a hyperparameter.",
      },
      { text: "The weights", right: true, why: "They are parameters: training adjusts them." },
      {
        text: "The learning rate",
        why: "It says how far training moves the parameters. It is chosen, so it is a hyperparameter.",
      },
      {
        text: "The biases",
        right: true,
        why: "They begin at 0, and are adjusted together with the weights.",
      },
      {
        text: "The inputs of the examples",
        why: "They are given, and stay as they are. What changes is the answer that the network makes of them.",
      },
    ],
  },
  {
    question:
      "A network with many hidden units answers all its 50 examples right, and most new ones wrong. What do you conclude?",
    objective: 4,
    choices: [
      {
        text: "It needs more hidden units to do the new ones, too.",
        why: "With more of them it can fit the accidents of the 50 examples even more closely.",
      },
      {
        text: "It overfits: try fewer units, or get more examples.",
        right: true,
        why: "It has learnt the accidents of its examples in place of the rule behind them.",
      },
      {
        text: "It is a good network, since all its answers to the examples are right.",
        why: "Answers to the examples were known before. A network is needed for those that are not.",
      },
    ],
  },
  {
    question:
      "A network predicts the price of a house from its area and its age. Which is the dependent variable?",
    objective: 5,
    choices: [
      {
        text: "Area and age, because the network depends on its inputs.",
        why: "A widely read introduction says so, but it is the other way round: what is given is independent.",
      },
      {
        text: "The price.",
        right: true,
        why: "It depends on the other two, and is what the network has to predict.",
      },
      {
        text: "The weights, because they depend on the examples.",
        why: "Weights are parameters of the network. A variable of a data set is one of its columns.",
      },
    ],
  },
  {
    question: "What happens in training?",
    objective: 6,
    choices: [
      {
        text: "The examples are stored, and later the network looks for the one that is most alike.",
        why: "Nothing of an example is stored as it is. All that is left of it are small changes of the parameters.",
      },
      {
        text: "For each example the program gets a new rule.",
        why: "The program stays the same. What changes are its numbers.",
      },
      {
        text: "All weights and biases are moved a little, again and again, each time so that the error becomes smaller.",
        right: true,
        why: "These are the steps of training: outputs, error, direction, and a small move.",
      },
      {
        text: "Random weights are drawn until the answers are right.",
        why: "Only the first weights are random. For hundreds of thousands of them nobody would ever draw good ones.",
      },
    ],
  },
  {
    question: "Which statement about supervised learning is right?",
    objective: 6,
    choices: [
      {
        text: "A person watches the training and corrects it.",
        why: "Nobody has to watch. The teacher is in the examples: each of them has its target.",
      },
      {
        text: "It needs a target for each example; networks are used for other kinds of learning as well.",
        right: true,
        why: "Without targets the error comes from somewhere else, for instance from a reward.",
      },
      {
        text: "All networks learn in this way.",
        why: "A widely read introduction sounds like this. Unsupervised and reinforcement learning use the same units and layers.",
      },
    ],
  },
];
