import type { NetworkPlan } from "./networkPlan";
import { counted, inWords } from "./words";

/** More numbers than this would tire a listener. */
const listUpTo = 40;

/** The text alternative of a network: its layers from left to right, then the numbers that the figure shows. */
export function describeNetwork({
  sizes,
  layerNames,
  kernels,
  values,
  names,
}: NetworkPlan): string {
  const layers = sizes.map((size, layer) => `${layerNames[layer]} with ${counted(size, "unit")}`);
  const parts = [
    `Network from left to right: ${layers.join(", ")}; every unit is joined to every unit of the next layer.`,
  ];
  const unitName = (layer: number, unit: number): string =>
    names?.[layer][unit] ?? `${layerNames[layer]} unit ${unit + 1}`;
  if (kernels && kernels.reduce((sum, { data }) => sum + data.length, 0) <= listUpTo) {
    const weights = kernels.flatMap((kernel, layer) =>
      kernel
        .toArray()
        .map((row, unit) => `from ${unitName(layer, unit)}: ${row.map(inWords).join(", ")}`),
    );
    parts.push(`Weights ${weights.join("; ")}.`);
  }
  if (values && values.flat().length <= listUpTo) {
    const rows = values.map((row, layer) => `${layerNames[layer]} ${row.map(inWords).join(", ")}`);
    parts.push(`Values: ${rows.join("; ")}.`);
  }
  return parts.join(" ");
}
