import { deltabook } from "../programs/deltabook.js";
import { installKeras, keras } from "../programs/keras.js";
import { mnistFolder } from "../programs/mnistFolder.js";
import { alternate } from "../runs/alternate.js";
import type { Series } from "../runs/program.js";
import type { Part } from "./part.js";

const count = 10;

export const seeds: Part = {
  name: "seeds",
  title: `MNIST, test accuracy with ${count} seeds`,
  method: `The same job with the seeds 0 to ${count - 1}, which decide about the first weights and the order of the images.`,
  minutes: 7,
  columns: [
    { value: "accuracy", title: "mean %", digits: 2, statistic: "mean" },
    { value: "accuracy", title: "lowest %", digits: 2, statistic: "lowest" },
    { value: "accuracy", title: "highest %", digits: 2, statistic: "highest" },
  ],
  async measure() {
    const folder = await mnistFolder();
    await installKeras();
    let all: readonly Series[] = [];
    for (let seed = 0; seed < count; seed++) {
      const options = ["--seed", String(seed)];
      const theirs = keras("tensorflow", "mnist.py", ["--data", folder, ...options]);
      all = joined(all, await alternate([deltabook("mnist.js", options), theirs], 1));
    }
    return all;
  },
};

/** The runs of two turns of the same programs. */
function joined(before: readonly Series[], now: readonly Series[]): readonly Series[] {
  return now.map(({ name, runs }, i) => ({ name, runs: [...(before[i]?.runs ?? []), ...runs] }));
}
