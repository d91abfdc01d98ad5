import type { HiddenActivationName, PlaygroundSettings } from "../../widgetJSON";

/** The hidden layers of a playground. */
export type Layers = Pick<PlaygroundSettings, "units" | "activation">;

/** What a layer gets that comes to others. */
const usual = { units: 4, activation: "tanh" } as const;

/** The first so many layers; new ones are like the last one. */
export function layerCount({ units, activation }: Layers, count: number): Layers {
  const filled = <T>(values: readonly T[], otherwise: T): T[] =>
    Array.from({ length: count }, (_, i) => values[i] ?? values.at(-1) ?? otherwise);
  return {
    units: filled(units, usual.units),
    activation: filled<HiddenActivationName>(activation, usual.activation),
  };
}

/** The layers, one of them changed. */
export function changeLayer(
  { units, activation }: Layers,
  number: number,
  change: { units?: number; activation?: HiddenActivationName },
): Layers {
  return {
    units: units.map((old, i) => (i === number ? (change.units ?? old) : old)),
    activation: activation.map((old, i) => (i === number ? (change.activation ?? old) : old)),
  };
}

/** The layers, all with the same activation. */
export function sameForAll({ units }: Layers, activation: HiddenActivationName): Layers {
  return { units, activation: units.map(() => activation) };
}
