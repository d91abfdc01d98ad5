import type { Calibration, CalibrationBin } from "../classification";
import { axis } from "./axes";
import { makeFigure, type Figure, type FigureOptions } from "./figure";
import { rounded } from "./numbers";
import { palette } from "./palette";
import { counted, inWords, titled } from "./words";

/**
 * Draws, for predictions of each confidence, how many of them are right; the dashed line is where both are equal. The
 * number above a bar counts its predictions.
 *
 * @throws RangeError if there is no prediction
 *
 * @example
 * ```ts
 * import { calibration, figures } from "@deltabook/nn";
 * const measured = calibration([[0.25, 0.75], [0.75, 0.25]], [1, 1], { bins: 2 });
 * figures.calibrationPlot(measured).alt;
 * // => 'Calibration plot, expected calibration error 0.25: of 2 predictions with mean confidence 0.75, 0.5 are right.'
 * ```
 */
export function calibrationPlot(
  { bins, expectedCalibrationError }: Calibration,
  { title, alt }: FigureOptions = {},
): Figure {
  const filled = bins.filter(({ count }) => count > 0);
  if (filled.length === 0) {
    throw new RangeError(
      "Cannot draw calibration: expected at least one prediction, received none",
    );
  }
  const range = [0, 1.08];
  const layout = {
    title,
    legendNames: ["share that is right", "as often as believed"],
    xaxis: { ...axis("confidence"), range: [0, 1] },
    yaxis: { ...axis("share that is right"), range },
  };
  const error = inWords(expectedCalibrationError);
  const texts = filled.map(describe).join("; ");
  const text = `Calibration plot, expected calibration error ${error}: ${texts}.`;
  return makeFigure([bars(filled), diagonal], layout, alt ?? titled(title, text));
}

function bars(bins: readonly CalibrationBin[]): Figure["data"][number] {
  return {
    type: "bar",
    name: "share that is right",
    x: bins.map(({ from, to }) => rounded((from + to) / 2)),
    width: bins.map(({ from, to }) => rounded(0.9 * (to - from))),
    y: bins.map(({ accuracy }) => rounded(accuracy)),
    text: bins.map(({ count }) => count.toLocaleString("en-US")),
    textposition: "outside",
    textangle: 0,
    constraintext: "none",
    cliponaxis: false,
    marker: { color: palette[0] },
    hovertemplate: "%{y:.3g} of %{text}<extra></extra>",
  };
}

const diagonal = {
  type: "scatter",
  mode: "lines",
  name: "as often as believed",
  x: [0, 1],
  y: [0, 1],
  line: { color: palette[1], dash: "dash", width: 2.5 },
  hoverinfo: "skip",
};

function describe({ count, confidence, accuracy }: CalibrationBin): string {
  const all = counted(count, "prediction");
  return `of ${all} with mean confidence ${inWords(confidence)}, ${inWords(accuracy)} are right`;
}
