import type { Layer } from "../layers";
import type { Compiled, Network } from "./network";
import { isBuilt } from "./stack";

/** Refuses what must not happen while `fit` runs. */
export function mustRest(attempt: string, isTraining: boolean): void {
  if (!isTraining) return;
  throw new Error(`Cannot ${attempt}: it is being trained; await the running fit first`);
}

/** Refuses a model without layers. */
export function mustHaveLayers(attempt: string, layers: readonly Layer[]): void {
  if (layers.length > 0) return;
  throw new Error(`Cannot ${attempt}: it has no layers; add one first`);
}

/** Refuses a model without weights. */
export function mustBeBuilt(attempt: string, layers: readonly Layer[]): void {
  mustHaveLayers(attempt, layers);
  if (isBuilt(layers)) return;
  throw new Error(
    `Cannot ${attempt}: it has no weights yet; give the first layer inputShape, or call model.build(inputs)`,
  );
}

/** The layers and what they are trained for; refuses a model that is not compiled. */
export function compiledNetwork(
  attempt: string,
  layers: readonly Layer[],
  compiled: Compiled | null,
): Network {
  mustHaveLayers(attempt, layers);
  if (compiled) return { layers, ...compiled };
  throw new Error(
    `Cannot ${attempt}: it is not compiled; call model.compile({ loss, optimizer }) first`,
  );
}
