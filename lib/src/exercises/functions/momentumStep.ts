import { momentumStep as reference, type MomentumState } from "../../byhand/momentumStep";
import type { FunctionExercise } from "../functionExercise";
import { decimal } from "./drawing";

/** Both settings given. */
export interface MomentumSettings {
  learningRate: number;
  momentum: number;
}
type Args = [gradient: number, state: MomentumState, options: MomentumSettings];

/** The new state, with `f` in the place of the right velocity. */
const moving =
  (f: (g: number, v: number, eta: number, mu: number) => number) =>
  (...[g, { weight, velocity }, { learningRate, momentum }]: Args): MomentumState => {
    const v = f(g, velocity, learningRate, momentum);
    return { weight: weight + v, velocity: v };
  };

export const momentumStep: FunctionExercise<Args> = {
  name: "momentumStep",
  reference: (...args) => reference(...args),
  lessonCases: [
    [2, { weight: 1, velocity: 0 }, { learningRate: 0.25, momentum: 0.5 }],
    [1, { weight: 0.5, velocity: -0.5 }, { learningRate: 0.25, momentum: 0.5 }],
  ],
  randomCase: (random) => [
    decimal(random, -3, 3),
    { weight: decimal(random, -2, 2), velocity: decimal(random, -1, 1) },
    { learningRate: decimal(random, 0.05, 0.5), momentum: decimal(random, 0.1, 0.9) },
  ],
  right: "A part of the last step goes on, and the gradient bends it downhill.",
  hints: [
    "Two steps: the velocity keeps a part of itself and is pulled downhill; then the weight moves by the new velocity.",
    "v_new = mu v - eta g, then w_new = w + v_new",
    "For v = 0, mu = 0.5, eta = 0.25 and g = 2: v_new is 0.5 * 0 - 0.25 * 2 = -0.5, and the weight 1 becomes 1 - 0.5 = 0.5.",
  ],
  mistakes: [
    {
      name: "has no momentum",
      wrong: moving((g, _, eta) => -eta * g),
      hint: ["This is plain gradient descent: nothing of the last step goes on."],
    },
    {
      name: "goes uphill",
      wrong: moving((g, v, eta, mu) => mu * v + eta * g),
      hint: ["The gradient points uphill. With which sign does it come into the velocity?"],
    },
    {
      name: "leaves the learning rate out",
      wrong: moving((g, v, _, mu) => mu * v - g),
      hint: ["The learning rate is missing: the gradient counts in full."],
    },
    {
      name: "shares the whole between old and new",
      wrong: moving((g, v, eta, mu) => mu * v - (1 - mu) * eta * g),
      hint: [
        "You take a mean of old and new. Here the gradient counts in full, beside what is kept.",
      ],
    },
    {
      name: "multiplies the old velocity by the learning rate",
      wrong: moving((g, v, eta, mu) => eta * (mu * v - g)),
      hint: ["The learning rate also shrinks the old velocity. It belongs to the gradient only."],
    },
    {
      name: "keeps all of the velocity",
      wrong: moving((g, v, eta) => v - eta * g),
      hint: ["All of the old velocity goes on, so that nothing ever slows down."],
    },
    {
      name: "moves by the old velocity",
      wrong: (...args) => ({ ...reference(...args), weight: args[1].weight + args[1].velocity }),
      hint: ["The weight moves by the old velocity. First the velocity changes, then the weight."],
    },
    {
      name: "does not move the weight",
      wrong: (...args) => ({ ...reference(...args), weight: args[1].weight }),
      hint: ["The velocity is right. What does the weight do with it?"],
    },
    {
      name: "subtracts the velocity",
      wrong: (...args) => {
        const { velocity } = reference(...args);
        return { weight: args[1].weight - velocity, velocity };
      },
      hint: [
        "The velocity is right, but it is subtracted from the weight. It leads downhill already.",
      ],
    },
  ],
};
