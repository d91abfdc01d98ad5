import { deltabook } from "../programs/deltabook.js";
import { installKeras, keras } from "../programs/keras.js";
import { alternate } from "../runs/alternate.js";
import type { Part } from "./part.js";

const batches = 20;
const epochs = 4;
const options = ["--batches", String(batches), "--epochs", String(epochs)];

export const dense: Part = {
  name: "dense",
  title: "The same network, dense input",
  method:
    "Most of MNIST's pixels are 0, which Deltabook makes use of. Here no input is 0: random numbers above 0 and up to 1, " +
    `${batches} batches of 1,024. Measured is the mean time of a step over ${epochs - 1} epochs, after one that is not counted; ` +
    "Deltabook and Keras run in turns.",
  minutes: 3,
  columns: [
    { value: "stepMilliseconds", title: "ms a step", digits: 1, compared: true },
    { value: "megabytes", title: "peak MB", digits: 0, compared: true },
  ],
  async measure(runs) {
    await installKeras();
    return alternate(
      [deltabook("dense.js", options), keras("tensorflow", "dense.py", options)],
      runs,
    );
  },
};
