import { deltabook } from "../programs/deltabook.js";
import { installKeras, keras } from "../programs/keras.js";
import { mnistFolder } from "../programs/mnistFolder.js";
import { barChart } from "../report/barChart.js";
import { bars } from "../report/bars.js";
import { alternate } from "../runs/alternate.js";
import { jobColumns } from "./jobColumns.js";
import type { Part } from "./part.js";

export const mnist: Part = {
  name: "mnist",
  title: "MNIST, from the start of a process to its end",
  method:
    "All programs read the same four files, train 784-1000 ReLU-10 softmax with Adam and categorical cross-entropy for 5 " +
    "epochs of 60,000 images in batches of 1,024, validate on the 10,000 test images after each epoch, and end. They run in " +
    "turns. Keras reads the files by NumPy and trains by `fit`, compiled, as it does by default.",
  minutes: 5,
  columns: jobColumns,
  plot: (series) =>
    barChart("Seconds for the whole MNIST job, shorter is better", bars(series, "seconds")),
  async measure(runs) {
    const options = ["--data", await mnistFolder()];
    await installKeras();
    const python = [keras("tensorflow", "mnist.py", options), keras("jax", "mnist.py", options)];
    return alternate([deltabook("mnist.js"), ...python], runs);
  },
};
