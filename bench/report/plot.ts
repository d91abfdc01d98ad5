import type { Series } from "../runs/program.js";

/** Draws the results of a part as SVG. */
export type Plot = (series: readonly Series[]) => string;
