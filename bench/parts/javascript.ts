import { deltabook } from "../programs/deltabook.js";
import { mnistFolder } from "../programs/mnistFolder.js";
import { installNpmPeers, npmPeer } from "../programs/npmPeers.js";
import { barChart } from "../report/barChart.js";
import { bars } from "../report/bars.js";
import { alternate } from "../runs/alternate.js";
import { extrapolate } from "./extrapolate.js";
import { jobColumns } from "./jobColumns.js";
import type { Part } from "./part.js";

/** brain.js trains so many images, and the job is 5 epochs of 60,000. */
const sample = 1000;
const factor = (5 * 60_000) / sample;

export const javascript: Part = {
  name: "javascript",
  title: "MNIST, other libraries in JavaScript",
  method:
    "The same job, once each. TensorFlow.js computes by its WebAssembly backend, in Node on one thread. brain.js has no " +
    `softmax and no batches: it trains ${sample.toLocaleString("en")} images for 1 epoch, and the time of that is multiplied ` +
    `by ${factor}.`,
  minutes: 9,
  columns: jobColumns,
  plot: (series) =>
    barChart("Seconds for the whole MNIST job, shorter is better", bars(series, "seconds")),
  async measure() {
    const folder = await mnistFolder();
    await installNpmPeers();
    const tensorflow = npmPeer("TensorFlow.js, WASM", "tensorflow.mjs", [folder]);
    const brain = npmPeer("brain.js, extrapolated", "brain.mjs", [folder, String(sample)]);
    const [ours, theirs, sampled] = await alternate([deltabook("mnist.js"), tensorflow, brain], 1);
    return [ours, theirs, extrapolate(sampled, factor)];
  },
};
