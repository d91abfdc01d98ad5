import { mnistFolder } from "../programs/mnistFolder.js";
import { lineCharts } from "../report/lineCharts.js";
import { alternate } from "../runs/alternate.js";
import type { Part } from "./part.js";
import { lineOf, programsOf, type Scale } from "./scale.js";

const others = ["--epochs", "2"];

const scales: readonly Scale[] = [
  { name: "images", option: "repeat", unit: 60_000, values: [1, 2, 4, 8], others },
  { name: "units", option: "units", unit: 1, values: [100, 300, 1000, 3000, 8000], others },
  { name: "epochs", option: "epochs", unit: 1, values: [1, 2, 4, 8], others: [] },
  { name: "threads", option: "threads", unit: 1, values: [1, 2], others },
];

export const scaling: Part = {
  name: "scaling",
  title: "How time and memory grow",
  method:
    "Deltabook's MNIST job with one number changed: the training images (MNIST's, again and again), the hidden layer's " +
    "units, the epochs or the threads; 2 epochs where they are not what is changed. At most 3 runs each.",
  minutes: 8,
  columns: [
    { value: "fitSeconds", title: "seconds in fit", digits: 2 },
    { value: "seconds", title: "seconds in all", digits: 2 },
    { value: "megabytes", title: "peak MB", digits: 0 },
  ],
  plot: (series) => {
    const lines = scales.map((scale) => lineOf(scale, series, "fitSeconds"));
    return lineCharts("seconds in fit", lines);
  },
  async measure(runs) {
    await mnistFolder();
    return alternate(scales.flatMap(programsOf), Math.min(runs, 3));
  },
};
