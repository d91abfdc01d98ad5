import type { TrainingHistory } from "../figures";

/** The epochs that can be drawn: a validation loss may be infinite, and must not end the training that it warns of. */
export function finiteEpochs({ epoch, history }: TrainingHistory): TrainingHistory {
  const columns: readonly (readonly number[])[] = Object.values(history);
  const keeps = (_: unknown, i: number): boolean => columns.every((c) => Number.isFinite(c[i]));
  const kept = Object.entries(history).map(([name, values]: [string, readonly number[]]) => {
    return [name, values.filter(keeps)];
  });
  return {
    epoch: epoch.filter(keeps),
    history: Object.fromEntries(kept) as TrainingHistory["history"],
  };
}
