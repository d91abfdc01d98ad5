import { outputDelta } from "../../byhand";
import type { Answer, Exercise } from "../../exercises/exercise";

/** Exercise 1: the output is 0.99 and the target 0. */
const slope = 0.99 * (1 - 0.99);

/** Exercise 2: the weight after each of three steps in the valley (w - 1)^2 from 2, by some rule for the velocity. */
function way(velocity: (u: number, g: number) => number): number[] {
  let [weight, u] = [2, 0];
  return [1, 2, 3].map(() => {
    u = velocity(u, 2 * (weight - 1));
    weight += u;
    return weight;
  });
}

const right = way((u, g) => 0.5 * u - 0.1 * g);

/** The same, but the weight moves by the velocity from before the step. */
const late = [2, ...right.slice(0, 2)];

/** Exercise 6: what a filter of 2 x 2 weights makes of the image. */
function slid([[a, b], [c, d]]: readonly number[][], divisor = 1): number[][] {
  const image = [
    [1, 1, 1],
    [0, 1, 0],
    [0, 1, 0],
  ];
  const sum = (row: number, column: number): number =>
    a * image[row][column] +
    b * image[row][column + 1] +
    c * image[row + 1][column] +
    d * image[row + 1][column + 1];
  return [0, 1].map((row) => [0, 1].map((column) => sum(row, column) / divisor));
}

const filter = [
  [-1, 1],
  [-1, 1],
];
const sums = slid(filter);

/** Lists that have another number of rows than the right table. */
const hasRows =
  (...counts: number[]) =>
  (value: Answer): boolean =>
    Array.isArray(value) && Array.isArray(value[0]) && counts.includes(value.length);

const zeros = (size: number): number[][] =>
  Array.from({ length: size }, () => Array<number>(size).fill(0));

export const exercises: readonly Exercise[] = [
  {
    id: "11.1",
    title: "Predict a factor",
    form: "predict",
    answer: 1 / slope,
    decimals: 1,
    right: "The factor is what the derivative of the sigmoid takes away.",
    mistakes: [
      {
        value: slope,
        hint: [
          "This is the quotient turned upside down. Which of the two deltas is the larger one?",
          "factor = (t - y) / (y (1 - y) (t - y))",
          "t - y cancels. One is left above the line, y (1 - y) below it.",
        ],
      },
      {
        value: 1 / (1 - 0.99),
        hint: [
          "Nearly: one of the two factors of the sigmoid's derivative is missing.",
          "factor = (t - y) / (y (1 - y) (t - y))",
          "Below the line stand both: 0.99 and 1 - 0.99.",
        ],
      },
      {
        value: 1 / 0.99,
        hint: [
          "You divide by y alone. What else does the sigmoid's derivative have?",
          "factor = (t - y) / (y (1 - y) (t - y))",
          "Below the line stand both: 0.99 and 1 - 0.99.",
        ],
      },
      {
        value: -1 / outputDelta(0, 0.99),
        hint: [
          "This is one divided by the delta of the squared error, so t - y counts once too often.",
          "factor = (t - y) / (y (1 - y) (t - y))",
          "t - y stands above and below the line, and cancels.",
        ],
      },
    ],
    hints: [
      "Write both deltas down as formulas before you put numbers in. What cancels?",
      "squared error: y (1 - y) (t - y); cross-entropy: t - y",
      "The quotient is 1 / (y (1 - y)), and 1 - y is 0.01.",
    ],
  },
  {
    id: "11.2",
    title: "Compute three steps of momentum",
    form: "compute",
    answer: right,
    decimals: 3,
    right: "Each step takes half of the last one along.",
    mistakes: [
      {
        value: way((_, g) => -0.1 * g),
        hint: ["Your first step is right. In the later ones nothing of the last step goes on."],
      },
      {
        value: way((u, g) => 0.5 * u + 0.1 * g),
        hint: ["The weight climbs. The derivative points uphill: with which sign does it count?"],
      },
      {
        value: way((u, g) => 0.5 * u - 0.5 * 0.1 * g),
        hint: [
          "You take a mean of old and new. The derivative counts in full, beside what is kept.",
        ],
      },
      {
        value: way((u, g) => u - 0.1 * g),
        hint: ["All of the velocity goes on. Only the part mu of it should."],
      },
      {
        value: way((u, g) => 0.5 * u - g),
        hint: ["The learning rate is missing: the derivative counts in full."],
      },
      {
        value: late,
        hint: [
          "The weight moves by the old velocity. First the velocity changes, then the weight.",
        ],
      },
      {
        value: right.map((weight, i) => weight - (i === 0 ? 2 : right[i - 1])),
        hint: ["These are the velocities. The task asks for the weights."],
      },
    ],
    hints: [
      "Three lines, one for each step: the derivative at the weight of now, then the new velocity, then the new weight.",
      "g = 2 (w - 1), u_new = mu u - eta g, w_new = w + u_new",
      "Step 1: g = 2 * (2 - 1) = 2, so u = 0 - 0.1 * 2 = -0.2, and the weight is 2 - 0.2. Step 2 begins with g at this weight.",
    ],
  },
  { id: "11.3", title: "Fix a step of Adam", form: "fix", check: "adamStep" },
  { id: "11.4", title: "Extend a layer by dropout", form: "extend", check: "dropout" },
  {
    id: "11.5",
    title: "Explain a report",
    form: "explain",
    words: 25,
    points: [
      "The setting was chosen by the same digits on which it is reported; the best of many is partly lucky there, and the luck does not come again.",
      "The optimism grows with the number of settings that were tried, and shrinks with the number of digits.",
      "A validation set, put aside from the training digits, is for the choice; the test set is used once, for the report.",
      "One number is one draw: the chosen setting is trained from many seeds, and median and spread are reported.",
    ],
  },
  {
    id: "11.6",
    title: "Slide a filter by hand",
    form: "compute",
    answer: sums,
    right: "The same four weights at each of the four places.",
    mistakes: [
      {
        value: slid([
          [-1, -1],
          [1, 1],
        ]),
        hint: [
          "Your filter is transposed: it compares above and below. This one compares left and right.",
        ],
      },
      {
        value: slid([
          [1, -1],
          [1, -1],
        ]),
        hint: [
          "Your filter is turned round, left for right. Lay it on the image as it is printed.",
        ],
      },
      {
        value: slid(filter, 4),
        hint: ["You have divided by the number of pixels. The filter sums, it takes no mean."],
      },
      {
        value: sums.map((row) => row.map((sum) => Math.max(sum, 0))),
        hint: [
          "Negative sums have become 0, as relu would make them. The task asks for the sums alone.",
        ],
      },
      {
        test: hasRows(3, 4),
        examples: [zeros(3), zeros(4)],
        hint: [
          "Your table is too large. At how many places does the filter lie wholly within the image?",
          "A filter of 2 x 2 has 2 places in each direction on an image of 3 x 3.",
          "Its upper left corner may lie in the rows 1 and 2, and in the columns 1 and 2.",
        ],
      },
    ],
    hints: [
      "Cover the image so that only the four pixels below the filter are seen, and multiply each by the weight above it.",
      "sum = -1 * upper left + 1 * upper right + (-1) * lower left + 1 * lower right",
      "At the lower left place the pixels are 0 and 1, and below them 0 and 1: the sum is -0 + 1 - 0 + 1.",
    ],
  },
];
