import type { Random } from "../../random";
import { labels, whole } from "./drawing";

/** The labels and the predictions of the lessons' small example: ten samples of three classes. */
export const truth = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2];
export const answers = [0, 0, 1, 2, 1, 1, 0, 2, 2, 2];

/** True and predicted labels, in which each class occurs at least twice on both sides. */
export function samples(random: Random, classes: number): [labels: number[], predicted: number[]] {
  const all = Array.from({ length: classes }, (_, label) => label);
  const more = whole(random, 5, 12);
  const list = [...all, ...all, ...labels(random, more, classes)];
  const guesses = list.map((label) => (random.integer(3) > 0 ? label : random.integer(classes)));
  return [
    [...list, ...all],
    [...guesses, ...all.map((label) => (label + 1) % classes)],
  ];
}

/** How many samples there are for which the test holds. */
export function count(
  list: readonly number[],
  predicted: readonly number[],
  test: (label: number, answer: number) => boolean,
): number {
  return list.filter((label, i) => test(label, predicted[i])).length;
}
