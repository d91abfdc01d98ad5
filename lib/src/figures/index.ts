export { band, type BandOptions } from "./band";
export { bars, type BarsOptions } from "./bars";
export { calibrationPlot } from "./calibrationPlot";
export { confusionMatrix, type ConfusionFigureOptions } from "./confusionMatrix";
export { contour, type ContourAxis, type ContourOptions } from "./contour";
export type { Predictor } from "./cases";
export { decisionRegion, type DecisionRegionOptions } from "./decisionRegion";
export { digits, type DigitsOptions } from "./digits";
export type { Figure, FigureOptions } from "./figure";
export { functionPlot, type FunctionPlotOptions, type NamedFunctions } from "./functionPlot";
export { heatmap, type HeatmapOptions, type Names } from "./heatmap";
export { histogram, type HistogramOptions } from "./histogram";
export { images, type ImagesOptions } from "./images";
export { lines, type LinesOptions } from "./lines";
export { network, type NetworkOptions } from "./network";
export type { DrawableModel } from "./networkPlan";
export { roofline, type RooflineOptions, type RooflinePoint } from "./roofline";
export type { RunSeries } from "./runs";
export type { Series } from "./series";
export { sideBySide } from "./sideBySide";
export { spread, type Group, type SpreadOptions } from "./spread";
export {
  accuracyCurve,
  lossCurve,
  type TrainingCurveOptions,
  type TrainingHistory,
} from "./trainingCurve";
export { trainingCurves } from "./trainingCurves";
