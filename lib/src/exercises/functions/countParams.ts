import type { FunctionExercise } from "../functionExercise";
import { whole } from "./drawing";

/** The sum over the layers of what `f` counts from inputs and units. */
function overLayers(
  units: readonly number[],
  f: (inputs: number, units: number) => number,
): number {
  return units.slice(1).reduce((sum, count, i) => sum + f(units[i], count), 0);
}

export const countParams: FunctionExercise<[units: number[]]> = {
  name: "countParams",
  reference: (units) => overLayers(units, (inputs, count) => inputs * count + count),
  lessonCases: [[[2, 3, 3, 2]], [[4, 5, 3]], [[784, 1000, 10]]],
  randomCase: (random) => [Array.from({ length: whole(random, 3, 5) }, () => whole(random, 2, 40))],
  right: "One weight for each line, and one bias for each unit that computes.",
  hints: [
    "Count layer by layer. Which lines end at a unit, and what else does the unit have?",
    "A layer has inputs * units weights and as many biases as units. The inputs of the network have no parameters.",
    "For 4 inputs and a layer of 5 units: 4 * 5 = 20 weights and 5 biases, together 25. Then go on to the next layer.",
  ],
  mistakes: [
    {
      name: "forgets the biases",
      wrong: (units) => overLayers(units, (inputs, count) => inputs * count),
      hint: ["All weights are counted. What else does a unit learn?"],
    },
    {
      name: "gives biases to the inputs",
      wrong: (units) => overLayers(units, (inputs, count) => inputs * count + count) + units[0],
      hint: ["There are a few too many. Do the inputs compute anything?"],
    },
    {
      name: "gives a bias to each input of a layer",
      wrong: (units) => overLayers(units, (inputs, count) => inputs * count + inputs),
      hint: ["The biases belong to the units of a layer, not to what comes in."],
    },
    {
      name: "forgets the biases of the output layer",
      wrong: (units) =>
        overLayers(units, (inputs, count) => inputs * count + count) - units.at(-1)!,
      hint: ["The output units have biases as well."],
    },
    {
      name: "has one bias for each layer",
      wrong: (units) => overLayers(units, (inputs, count) => inputs * count + 1),
      hint: ["You count one bias for a whole layer. Each unit has its own."],
    },
    {
      name: "multiplies the layers",
      wrong: (units) => units.reduce((product, count) => product * count, 1),
      hint: ["The layers are multiplied with each other. Count each layer, and add."],
    },
    {
      name: "counts the units",
      wrong: (units) => units.reduce((sum, count) => sum + count, 0),
      hint: ["These are the units. Parameters are what stands on the lines, and the biases."],
    },
    {
      name: "forgets the last layer",
      wrong: (units) => overLayers(units.slice(0, -1), (inputs, count) => inputs * count + count),
      hint: ["The last layer is missing. Where does your loop end?"],
    },
  ],
};
