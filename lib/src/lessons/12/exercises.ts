import type { Exercise } from "../../exercises/exercise";

/** The layers of lesson 09: weights from 784 inputs to 1,000 units to 10 outputs. */
const weights = 784 * 1000 + 1000 * 10;
const operations = 2 * 1024 * weights;

/** The last layer on a batch of 128: operations, and the numbers that are moved. */
const lastOperations = 2 * 128 * 1000 * 10;
const lastNumbers = 128 * 1000 + 1000 * 10 + 128 * 10;

/** Amdahl's law: how many times as fast n threads are, where they can share the part a of the time. */
const speedup = (a: number, n: number): number => 1 / (1 - a + a / n);

export const exercises: readonly Exercise[] = [
  {
    id: "12.1",
    title: "Predict the operations of a network",
    form: "predict",
    answer: operations,
    right: "One multiplication and one addition for each digit and each weight, in both layers.",
    mistakes: [
      {
        value: operations / 2,
        hint: [
          "You counted the multiplications. What happens to each product?",
          "operations = 2 x rows x weights",
          "Each product is added to a sum: one more operation for each.",
        ],
      },
      {
        value: 2 * weights,
        hint: [
          "This is one digit. How many are in the batch?",
          "operations = 2 x rows x weights",
          "Take your number 1,024 times.",
        ],
      },
      {
        value: 2 * 1024 * 784 * 1000,
        hint: [
          "This is the hidden layer alone. Which other layer has weights?",
          "weights = inputs x units, for each layer",
          "The output layer has 1000 x 10 weights. They are few beside 784 x 1000, but not none.",
        ],
      },
      {
        value: 2 * 1024 * 795010,
        hint: [
          "This counts the biases like weights. A bias is added once, and nothing is multiplied; the task leaves biases out.",
          "weights = inputs x units, without the biases",
          "795,010 parameters are 794,000 weights and 1,010 biases.",
        ],
      },
    ],
    hints: [
      "Count for one output of one digit first: how many products, how many additions?",
      "operations = 2 x rows x (784 x 1000 + 1000 x 10)",
      "784 x 1000 + 1000 x 10 is 794,000 weights. Two operations for each, and 1,024 digits.",
    ],
  },
  {
    id: "12.2",
    title: "Compute an arithmetic intensity",
    form: "compute",
    answer: lastOperations / lastNumbers / 4,
    decimals: 1,
    right: "A narrow layer moves much for little work.",
    mistakes: [
      {
        value: lastOperations / lastNumbers,
        hint: [
          "These are operations for each number. How many bytes has a number?",
          "intensity = operations / (4 x numbers)",
          "A float32 number has 4 bytes. Divide once more.",
        ],
      },
      {
        value: lastOperations / 2 / lastNumbers / 4,
        hint: [
          "You counted the multiplications only.",
          "operations = 2 x rows x inputs x units",
          "Each product is added, too: take the operations twice.",
        ],
      },
      {
        value: lastOperations / (4 * 1000 * 10),
        hint: [
          "You counted the bytes of the weights only. What else is read, and what is written?",
          "bytes = 4 x (rows x inputs + inputs x units + rows x units)",
          "The batch has 128 x 1000 numbers here, more than the weights.",
        ],
      },
      {
        value: (2 * 1000 * 10) / (4 * (1000 + 1000 * 10 + 10)),
        hint: [
          "This is the intensity for one digit. The batch has 128.",
          "intensity = 2 x rows x inputs x units / (4 x (rows x inputs + inputs x units + rows x units))",
          "The weights are read once for all 128 digits: only the terms with rows grow.",
        ],
      },
    ],
    hints: [
      "Two numbers are needed: the operations, and the bytes that are read or written at least once.",
      "intensity = 2 x rows x inputs x units / (4 x (rows x inputs + inputs x units + rows x units))",
      "rows = 128, inputs = 1000, units = 10. Above: 2 x 128 x 1000 x 10 = 2,560,000.",
    ],
  },
  {
    id: "12.3",
    title: "Predict what four threads gain",
    form: "predict",
    answer: [speedup(0.8, 4), 1 / (1 - 0.8)],
    decimals: 2,
    right: "The part that cannot be shared bounds the gain.",
    mistakes: [
      {
        value: [4, 4],
        hint: [
          "Four threads would be four times as fast if all of the work could be shared. Here a part cannot.",
          "1 / ((1 - a) + a / n)",
          "With a = 0.8 and n = 4: the shared part takes 0.8 / 4, and the rest still takes 1 - 0.8.",
        ],
      },
      {
        value: [0.8 * 4, 1 / (1 - 0.8)],
        hint: [
          "A share times the number of threads leaves out what the rest costs.",
          "1 / ((1 - a) + a / n)",
          "First the time: 1 - 0.8 for the rest, 0.8 / 4 for the shared part. Then 1 divided by their sum.",
        ],
      },
      {
        value: [1 / speedup(0.8, 4), 1 - 0.8],
        hint: [
          "These are the times. How many times as fast is the whole?",
          "times as fast = 1 / time",
          "Divide 1 by each of your numbers.",
        ],
      },
      {
        value: [speedup(0.2, 4), 1 / (1 - 0.2)],
        hint: [
          "You exchanged the two parts: which one do the threads share?",
          "a is the share that can be shared, 1 - a the rest.",
          "a = 0.8 stands above the n, and 1 - a = 0.2 stands alone.",
        ],
      },
    ],
    hints: [
      "Compute the time first: what takes as long as before, and what becomes shorter?",
      "1 / ((1 - a) + a / n); with very many threads a / n goes to 0",
      "With a = 0.8 and n = 4 the time is 0.2 + 0.8 / 4 of what it was.",
    ],
  },
  { id: "12.4", title: "Fix a sparse product", form: "fix", check: "matmul" },
  {
    id: "12.5",
    title: "Explain different last digits",
    form: "explain",
    words: 25,
    points: [
      "Each addition is rounded, and so the order of a sum decides its last digits.",
      "The machines add in different orders: other widths of SIMD, other numbers of threads, other libraries; or they round once where others round twice.",
      "Training repeats this many times, and small differences grow.",
      "A library can fix one order and one rounding for each sum. That costs some speed.",
    ],
  },
  {
    id: "12.6",
    title: "Extend Amdahl's law backwards",
    form: "extend",
    answer: [0.8, speedup(0.8, 8)],
    decimals: 2,
    right: "From two times you know the share, and from the share every other number of threads.",
    mistakes: [
      {
        value: [0.6, speedup(0.6, 8)],
        hint: [
          "You took the part of the time that is needed for the share. The law has to be solved for a.",
          "a = (1 - c) / (1 - 1 / n)",
          "c = 360 / 600, and n = 2: below the line stands 1 - 1 / 2.",
        ],
      },
      {
        value: [0.4, speedup(0.4, 8)],
        hint: [
          "You took the time that was saved for the share. Two threads save only half of what they share.",
          "a = (1 - c) / (1 - 1 / n)",
          "The saved part, 1 - c, is a (1 - 1 / 2). So divide it by 1 - 1 / 2.",
        ],
      },
      {
        value: [0.8, speedup(0.8, 2)],
        hint: [
          "The share is right. The second number is the gain of two threads, not of eight.",
          "1 / ((1 - a) + a / n)",
          "Take n = 8 for the second number.",
        ],
      },
    ],
    hints: [
      "Two threads need c = 360 / 600 of the time. Which a gives this c?",
      "a = (1 - c) / (1 - 1 / n), then 1 / ((1 - a) + a / 8)",
      "1 - 360 / 600 above the line, 1 - 1 / 2 below it.",
    ],
  },
];
