export { check, type AnswerChecks, type FunctionChecks } from "./check";
export type {
  Answer,
  AnswerExercise,
  AnswerMistake,
  Exercise,
  ExerciseForm,
  FunctionTask,
  TextExercise,
} from "./exercise";
export type { Hints, MistakeHints } from "./hints";
export type { FunctionExercise, FunctionMistake } from "./functionExercise";
export { ProgressError, type ExerciseProgress, type Progress } from "./progress";
export { readProgress } from "./progressFile";
export { todo, TodoError } from "./todo";
