export { accuracy } from "./accuracy";
export {
  calibration,
  type Calibration,
  type CalibrationBin,
  type CalibrationOptions,
} from "./calibration";
export { confusionMatrix, type ConfusionMatrixOptions } from "./confusionMatrix";
export type { Labels } from "./labels";
export { precision, type ByClassOptions } from "./precision";
export { recall } from "./recall";
