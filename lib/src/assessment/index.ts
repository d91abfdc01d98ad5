export { assess, type AssessOptions } from "./assess";
export type { AssessedCase } from "./assessedCase";
export { TamperedError } from "./pristine";
export { readDigits, writePredictions } from "./unseenDigits";
