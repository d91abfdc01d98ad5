import { checkedNumber } from "../checks";
import { finiteNumbers } from "./finiteNumbers";
import { sameLength } from "./sameLength";

/** What is wanted, and what the net gave: of one output, or of all outputs of a layer. */
export type Probabilities = number | readonly number[];

/**
 * The targets t and the outputs y of one sample as lists, where each is a probability; a number is a list of one.
 *
 * @throws RangeError `<attempt>: output must be a number from 0 to 1, received <value>`; TypeError if the lengths differ.
 */
export function probabilityPairs(
  attempt: string,
  target: Probabilities,
  output: Probabilities,
): readonly (readonly [t: number, y: number])[] {
  const t = probabilities(attempt, "target", target);
  const y = probabilities(attempt, "output", output);
  sameLength(attempt, "target and output", t, y);
  return t.map((t_i, i) => [t_i, y[i]]);
}

function probabilities(attempt: string, name: string, values: Probabilities): readonly number[] {
  if (typeof values === "number") return [probability(attempt, name, values)];
  return finiteNumbers(attempt, name, values).map((value, i) =>
    probability(attempt, `${name}[${i}]`, value),
  );
}

function probability(attempt: string, name: string, value: number): number {
  return checkedNumber(attempt, name, value, "a number from 0 to 1", (p) => p >= 0 && p <= 1);
}
