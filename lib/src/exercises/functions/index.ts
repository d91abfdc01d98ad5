import type { AnyFunctionExercise } from "../functionExercise";
import { accuracy } from "./accuracy";
import { adamStep } from "./adamStep";
import { binaryCrossentropy } from "./binaryCrossentropy";
import { categoricalCrossentropy } from "./categoricalCrossentropy";
import { confusionMatrix } from "./confusionMatrix";
import { countParams } from "./countParams";
import { dropout } from "./dropout";
import { forwardPass } from "./forwardPass";
import { hiddenDelta } from "./hiddenDelta";
import { matmul } from "./matmul";
import { momentumStep } from "./momentumStep";
import { numericalGradient } from "./numericalGradient";
import { outputDelta } from "./outputDelta";
import { precision } from "./precision";
import { recall } from "./recall";
import { relu } from "./relu";
import { reluDerivative } from "./reluDerivative";
import { sigmoid } from "./sigmoid";
import { sigmoidDerivative } from "./sigmoidDerivative";
import { softmax } from "./softmax";
import { splitData } from "./splitData";
import { squaredError } from "./squaredError";
import { squaredErrorDerivative } from "./squaredErrorDerivative";
import { tanh } from "./tanh";
import { tanhDerivative } from "./tanhDerivative";
import { toCategorical } from "./toCategorical";
import { weightStep } from "./weightStep";
import { weightedSum } from "./weightedSum";

/** The functions that learners write, by name: for each there is a check. */
export const functionExercises = {
  weightedSum,
  sigmoid,
  sigmoidDerivative,
  tanh,
  tanhDerivative,
  relu,
  reluDerivative,
  softmax,
  forwardPass,
  squaredError,
  squaredErrorDerivative,
  numericalGradient,
  outputDelta,
  hiddenDelta,
  weightStep,
  countParams,
  matmul,
  toCategorical,
  splitData,
  accuracy,
  precision,
  recall,
  confusionMatrix,
  binaryCrossentropy,
  categoricalCrossentropy,
  momentumStep,
  adamStep,
  dropout,
} as const satisfies Record<string, AnyFunctionExercise>;
