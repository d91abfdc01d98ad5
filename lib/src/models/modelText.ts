import type { Layer } from "../layers";

/** A model in a line: the width of its input, where that is known, and its layers. */
export function modelText(inputs: number | undefined, layers: readonly Layer[]): string {
  const start = inputs === undefined ? "" : `inputs: ${inputs}, `;
  const texts = layers.map(
    ({ className, units, activation }) => `${className}(${units}, "${activation.name}")`,
  );
  return `Sequential { ${start}layers: [ ${texts.join(", ")} ] }`.replace("[  ]", "[]");
}
