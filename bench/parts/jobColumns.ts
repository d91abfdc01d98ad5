import type { Column } from "../report/column.js";

/** What is shown of programs that do the MNIST job. */
export const jobColumns: readonly Column[] = [
  { value: "seconds", title: "seconds in all", digits: 1, compared: true },
  { value: "fitSeconds", title: "seconds in fit", digits: 1, compared: true },
  { value: "accuracy", title: "test accuracy %", digits: 2 },
  { value: "megabytes", title: "peak MB", digits: 0, compared: true },
];
