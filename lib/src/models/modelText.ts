import { Dropout, type Layer } from "../layers";

/** A model in a line: the width of its input, where that is known, and its layers. */
export function modelText(inputs: number | undefined, layers: readonly Layer[]): string {
  const start = inputs === undefined ? "" : `inputs: ${inputs}, `;
  const texts = layers.map(layerText);
  return `Sequential { ${start}layers: [ ${texts.join(", ")} ] }`.replace("[  ]", "[]");
}

function layerText(layer: Layer): string {
  if (layer instanceof Dropout) return `Dropout(${layer.rate})`;
  return `${layer.className}(${layer.units}, "${layer.activation.name}")`;
}
