import { adamStep as reference, type AdamState } from "../../byhand/adamStep";
import type { FunctionExercise } from "../functionExercise";
import { decimal, whole } from "./drawing";

/** All settings given. */
export interface AdamSettings {
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
}
type Args = [gradient: number, state: AdamState, options: AdamSettings];

/** What the new weight is made from: the means, corrected and not, and the settings. */
interface Parts extends AdamSettings {
  readonly g: number;
  readonly m: number;
  readonly v: number;
  readonly m1: number;
  readonly v1: number;
}

/** The right state, but for the weight, which moves by what `f` gives. */
const moving =
  (f: (parts: Parts) => number) =>
  (...args: Args): AdamState => {
    const [g, { weight }, options] = args;
    const state = reference(...args);
    const m1 = state.m / (1 - options.beta1 ** state.step);
    const v1 = state.v / (1 - options.beta2 ** state.step);
    return { ...state, weight: weight + f({ ...options, g, m: state.m, v: state.v, m1, v1 }) };
  };

const kerasDefaults = { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

export const adamStep: FunctionExercise<Args> = {
  name: "adamStep",
  reference: (...args) => reference(...args),
  lessonCases: [
    [5, { weight: 1, m: 0, v: 0, step: 0 }, { learningRate: 0.1, ...kerasDefaults }],
    [3, { weight: 0.9, m: 0.5, v: 0.025, step: 1 }, { learningRate: 0.1, ...kerasDefaults }],
  ],
  randomCase: (random) => [
    decimal(random, 0.5, 3),
    {
      weight: decimal(random, -2, 2),
      m: decimal(random, -1, 1),
      v: decimal(random, 0.1, 2),
      step: whole(random, 0, 9),
    },
    {
      learningRate: decimal(random, 0.1, 0.5),
      beta1: decimal(random, 0.5, 0.9),
      beta2: decimal(random, 0.5, 0.9),
      epsilon: 1e-7,
    },
  ],
  right: "Both means are renewed, made up for their start at 0, and the step is their quotient.",
  hints: [
    "Four steps: renew m, renew v, make up for their start at 0, and move the weight. Which of the four numbers that come back is wrong first?",
    "m_new = beta1 m + (1 - beta1) g; v_new = beta2 v + (1 - beta2) g^2; t = step + 1; w_new = w - eta m' / (sqrt(v') + epsilon), with m' = m_new / (1 - beta1^t) and v' = v_new / (1 - beta2^t).",
    "From m = 0 and v = 0 with g = 5, beta1 = 0.9 and beta2 = 0.999: m_new is 0.1 * 5 = 0.5 and v_new is 0.001 * 25 = 0.025. With t = 1, m' is 0.5 / 0.1 = 5 and v' is 0.025 / 0.001 = 25. The step is eta times 5 / 5.",
  ],
  mistakes: [
    {
      name: "does not correct the means",
      wrong: moving(
        ({ learningRate, m, v, epsilon }) => (-learningRate * m) / (Math.sqrt(v) + epsilon),
      ),
      hint: [
        "The means start at 0, and so they are too small in the first steps. What makes up for that?",
      ],
    },
    {
      name: "corrects m only",
      wrong: moving(
        ({ learningRate, m1, v, epsilon }) => (-learningRate * m1) / (Math.sqrt(v) + epsilon),
      ),
      hint: ["m is made up for its start at 0. What of v?"],
    },
    {
      name: "corrects v only",
      wrong: moving(
        ({ learningRate, m, v1, epsilon }) => (-learningRate * m) / (Math.sqrt(v1) + epsilon),
      ),
      hint: ["v is made up for its start at 0. What of m?"],
    },
    {
      name: "goes uphill",
      wrong: moving(
        ({ learningRate, m1, v1, epsilon }) => (learningRate * m1) / (Math.sqrt(v1) + epsilon),
      ),
      hint: ["The weight goes uphill: the step is subtracted."],
    },
    {
      name: "forgets the root",
      wrong: moving(({ learningRate, m1, v1, epsilon }) => (-learningRate * m1) / (v1 + epsilon)),
      hint: ["v is a mean of squares. What makes it comparable with m?"],
    },
    {
      name: "takes the gradient for m",
      wrong: moving(
        ({ learningRate, g, v1, epsilon }) => (-learningRate * g) / (Math.sqrt(v1) + epsilon),
      ),
      hint: ["The step is made from the gradient of now. It should be made from the mean m."],
    },
    {
      name: "counts the step from 0",
      wrong: (g, state, options) => {
        const { step } = state;
        const { m, v } = reference(g, state, options);
        const m1 = m / (1 - options.beta1 ** step);
        const size = Math.sqrt(v / (1 - options.beta2 ** step)) + options.epsilon;
        return { weight: state.weight - (options.learningRate * m1) / size, m, v, step: step + 1 };
      },
      hint: [
        "In the first step you divide by 0: the exponent t counts this step too. It begins with 1.",
      ],
    },
    {
      name: "exchanges the betas",
      wrong: (g, state, { beta1, beta2, ...rest }) =>
        reference(g, state, { beta1: beta2, beta2: beta1, ...rest }),
      hint: ["The betas are exchanged: the first belongs to m, the second to v."],
    },
    {
      name: "keeps the new part",
      wrong: (g, state, { beta1, beta2, ...rest }) =>
        reference(g, state, { beta1: 1 - beta1, beta2: 1 - beta2, ...rest }),
      hint: ["Old and new have exchanged their shares: beta is what is kept of the old."],
    },
    {
      name: "does not square the gradient",
      wrong: (g, state, options) => {
        const v = options.beta2 * state.v + (1 - options.beta2) * g;
        const { m, step } = reference(g, state, options);
        const m1 = m / (1 - options.beta1 ** step);
        const size = Math.sqrt(v / (1 - options.beta2 ** step)) + options.epsilon;
        return { weight: state.weight - (options.learningRate * m1) / size, m, v, step };
      },
      hint: ["v is the mean of the squared gradient. Yours is not squared."],
    },
    {
      name: "does not count the step",
      wrong: (g, state, options) => ({ ...reference(g, state, options), step: state.step }),
      hint: ["All is right but step: this one has to be counted."],
    },
    {
      name: "gives the corrected means back",
      wrong: (g, state, options) => {
        const { m, v, ...rest } = reference(g, state, options);
        const t = rest.step;
        return { ...rest, m: m / (1 - options.beta1 ** t), v: v / (1 - options.beta2 ** t) };
      },
      hint: [
        "The weight is right. But the corrected means are for this step only; those without correction go on.",
      ],
    },
  ],
};
