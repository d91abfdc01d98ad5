import { hiddenDelta as reference, sigmoidDerivative, weightedSum } from "../../byhand";
import type { FunctionExercise } from "../functionExercise";
import { roundingHint } from "../generalMistakes";
import { decimal, decimals, whole } from "./drawing";
import { sumBehind, twoDigits } from "../slips";
import { delta, hiddenOutputs, outputWeights } from "../workedExample";

const slope = (y: number): number => y * (1 - y);

export const hiddenDelta: FunctionExercise<[output: number, weights: number[], deltas: number[]]> =
  {
    name: "hiddenDelta",
    reference,
    lessonCases: hiddenOutputs.map((h, i) => [h, [outputWeights[i]], [delta]]),
    randomCase(random) {
      const count = whole(random, 1, 3);
      const deltas = decimals(random, count, 0.05, 0.5).map((d) => (random.integer(2) ? d : -d));
      return [decimal(random, 0.05, 0.95), decimals(random, count, 0.1, 2), deltas];
    },
    right:
      "The deltas of the next layer, each through its weight, added up, times the unit's own slope.",
    hints: [
      "A hidden unit has no target. Its delta is its share of the deltas of all units that it feeds, times its own slope. Is all of that in your formula?",
      "delta_i = y_i (1 - y_i) (w_i1 delta_1 + w_i2 delta_2 + ...), over all units of the next layer.",
      "For y = 0.5, the weights 2 and 4 and the deltas 0.5 and 1: the sum is 2 * 0.5 + 4 * 1 = 5, the slope is 0.5 * 0.5 = 0.25. The delta is 0.25 * 5 = 1.25.",
    ],
    mistakes: [
      {
        name: "divides by the weight",
        wrong: (h, weights, deltas) => {
          return slope(h) * deltas.reduce((sum, d, j) => sum + d / weights[j], 0);
        },
        hint: [
          "You divide where you must multiply. If a unit's weight is small, does it have a large or a small share in the error?",
        ],
      },
      {
        name: "forgets the derivative",
        wrong: (_, weights, deltas) => weightedSum(weights, deltas),
        hint: [
          "You have the share of the deltas. A factor is missing: how steep is the hidden unit's own sigmoid?",
        ],
      },
      {
        name: "turns the sign",
        wrong: (h, weights, deltas) => -slope(h) * weightedSum(weights, deltas),
        hint: [
          "The size is right, but the sign is turned. The deltas of the next layer carry their sign already.",
        ],
      },
      {
        name: "squashes twice",
        wrong: (h, weights, deltas) => sigmoidDerivative(h) * weightedSum(weights, deltas),
        hint: [
          "The hidden output has been through the sigmoid already. Do you send it through a second time?",
          "The slope is y (1 - y). sigmoidDerivative wants the sum, not the output y.",
        ],
      },
      {
        name: "uses the weights after their update",
        wrong: (h, weights, deltas) => {
          const updated = weights.map((w, j) => w + deltas[j] * h);
          return slope(h) * weightedSum(updated, deltas);
        },
        hint: [
          "Your weights are those after the step. A gradient belongs to the weights with which the forward pass was made.",
          "Compute all deltas first, with the old weights; then change all weights.",
        ],
      },
      {
        name: "has a factor 2",
        wrong: (h, weights, deltas) => 2 * slope(h) * weightedSum(weights, deltas),
        hint: [
          "There is a factor 2 too much. It would come from the error (t - y)^2; the lessons use half of it.",
        ],
      },
      {
        name: "takes the sum for the activation",
        wrong: (h, weights, deltas) => slope(sumBehind(h)) * weightedSum(weights, deltas),
        hint: [
          "You take the slope at the weighted sum of the unit. The formula wants the output, after the activation function.",
        ],
      },
      {
        name: "takes the first unit only",
        wrong: (h, weights, deltas) => slope(h) * weights[0] * deltas[0],
        hint: [
          "This works as long as the unit feeds one other unit. What if it feeds two? Each of them has a delta.",
        ],
      },
      {
        name: "takes the last unit only",
        wrong: (h, weights, deltas) => slope(h) * weights.at(-1)! * deltas.at(-1)!,
        hint: [
          "Only the last unit of the next layer counts in your result. Is the sum begun anew in each round of the loop?",
        ],
      },
      {
        name: "takes the mean",
        wrong: (h, weights, deltas) => (slope(h) * weightedSum(weights, deltas)) / deltas.length,
        hint: [
          "You take the mean over the units of the next layer. All of their shares count in full.",
        ],
      },
      {
        name: "leaves the weights out",
        wrong: (h, _, deltas) => slope(h) * deltas.reduce((a, b) => a + b, 0),
        hint: ["You add up the deltas as they are. Through what do they come back to this unit?"],
      },
      {
        name: "forgets one factor of the slope",
        wrong: (h, weights, deltas) => h * weightedSum(weights, deltas),
        hint: ["The slope of the sigmoid has two factors of its own. You have one of them."],
      },
      {
        name: "rounds the output",
        wrong: (h, weights, deltas) => slope(twoDigits(h)) * weightedSum(weights, deltas),
        hint: roundingHint,
      },
    ],
  };
