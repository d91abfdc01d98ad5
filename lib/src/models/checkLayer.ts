import { hasMethods, received } from "../checks";
import type { Layer } from "../layers";

const attempt = "Cannot add layer";

/** Layers that a model has taken before they had weights: the first model to be built makes them. */
const taken = new WeakSet<Layer>();

/** Notes that a model has the layer. */
export function takeLayer(layer: Layer): void {
  if (layer.inputs === undefined) taken.add(layer);
}

/** Refuses what is no layer, and a layer that would not fit after those there are. */
export function checkLayer(layer: Layer, before: readonly Layer[]): void {
  if (!hasMethods<Layer>(layer, ["build", "forward", "backward"])) {
    throw new TypeError(
      `${attempt}: it must be a layer such as new Dense(3), received ${received(layer)}`,
    );
  }
  if (before.includes(layer)) {
    throw new TypeError(`${attempt}: this layer is already in the model; make a new one`);
  }
  if (layer.inputs === undefined && taken.has(layer)) {
    throw new TypeError(
      `${attempt}: it has no weights yet and is already in another model; make a new one, or build that model first to share its weights`,
    );
  }
  const width = before.at(-1)?.units;
  if (width) checkWidth(layer, width);
}

function checkWidth({ inputs, inputShape }: Layer, width: number): void {
  const told = inputShape?.[0] ?? width;
  if (told !== width) {
    throw new TypeError(
      `${attempt}: its inputShape must be [${width}], the units of the layer before, or be left out, received [${told}]`,
    );
  }
  if (inputs === undefined || inputs === width) return;
  throw new TypeError(
    `${attempt}: it must take the ${width} units of the layer before, but was built for ${inputs} inputs; make a new layer`,
  );
}
