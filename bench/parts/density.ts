import { deltabook } from "../programs/deltabook.js";
import { alternate } from "../runs/alternate.js";
import type { Part } from "./part.js";

const shares = [5, 10, 20, 30, 40, 50, 60, 80, 100];

export const density: Part = {
  name: "density",
  title: "How much zeros save",
  method:
    "The step of Deltabook with input of which more and more is not 0, 10 batches of 1,024 in an epoch: from some share on the " +
    "dense kernels take over from the sparse ones. At most 3 runs each.",
  minutes: 2,
  columns: [{ value: "stepMilliseconds", title: "ms a step", digits: 1 }],
  measure: (runs) =>
    alternate(
      shares.map((share) =>
        deltabook("dense.js", ["--percent", String(share), "--batches", "10"], `${share} % not 0`),
      ),
      Math.min(runs, 3),
    ),
};
