export { bars, type BarsOptions } from "./bars";
export { contour, type ContourAxis, type ContourOptions } from "./contour";
export type { Predictor } from "./cases";
export { decisionRegion, type DecisionRegionOptions } from "./decisionRegion";
export { digits, type DigitsOptions } from "./digits";
export type { Figure, FigureOptions } from "./figure";
export { functionPlot, type FunctionPlotOptions, type NamedFunctions } from "./functionPlot";
export { lines, type LinesOptions } from "./lines";
export { network, type NetworkOptions } from "./network";
export type { DrawableModel } from "./networkPlan";
export type { Series } from "./series";
export { sideBySide } from "./sideBySide";
export {
  accuracyCurve,
  lossCurve,
  type TrainingCurveOptions,
  type TrainingHistory,
} from "./trainingCurve";
export { trainingCurves } from "./trainingCurves";
