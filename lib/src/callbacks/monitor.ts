import { didYouMean, received } from "../checks";
import type { LogName, Logs } from "../models";

/** Whether a measure is better when it is smaller ("min") or larger ("max"). */
export type Goal = "min" | "max";

/** The goal of each measure. */
export const goals: Readonly<Record<LogName, Goal>> = {
  loss: "min",
  accuracy: "max",
  valLoss: "min",
  valAccuracy: "max",
};

/** Whether a value is better than another one by more than `minDelta`. */
export const isBetter: Readonly<
  Record<Goal, (value: number, than: number, minDelta: number) => boolean>
> = {
  min: (value, than, minDelta) => value + minDelta < than,
  max: (value, than, minDelta) => value - minDelta > than,
};

/**
 * The measure of that name.
 *
 * @throws TypeError `<attempt>: monitor must be one of the measured loss, accuracy, received "valLoss"; <the way out>`
 */
export function monitored(attempt: string, monitor: LogName, logs: Logs): number {
  const value = logs[monitor];
  if (typeof value === "number") return value;
  const measured = Object.keys(logs).join(", ");
  throw new TypeError(
    `${attempt}: monitor must be one of the measured ${measured}, received ${received(monitor)}${wayOut(monitor, logs)}`,
  );
}

function wayOut(monitor: LogName, logs: Logs): string {
  if (!Object.hasOwn(goals, monitor)) return didYouMean(monitor, Object.keys(goals));
  const needsData = monitor.startsWith("val") && logs.valLoss === undefined;
  return needsData
    ? "; give fit validationData or validationSplit"
    : '; compile with metrics: ["accuracy"]';
}
