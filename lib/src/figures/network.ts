import { integerWithin } from "../checks";
import type { MatrixLike } from "../matrix";
import { wrap } from "./baseLayout";
import { makeFigure, type Figure, type FigureOptions } from "./figure";
import { drawEdges } from "./networkEdges";
import { drawNodes, nodeSize } from "./networkNodes";
import { placeUnits } from "./networkPlaces";
import { readNetwork, type DrawableModel } from "./networkPlan";
import { describeNetwork } from "./networkText";
import { rounded } from "./numbers";
import { counted, titled } from "./words";

/** Settings of `network`. */
export interface NetworkOptions extends FigureOptions {
  /** The numbers on the edges: true for the model's own, or a matrix, inputs x units, for each pair of layers. */
  weights?: boolean | readonly MatrixLike[] | undefined;
  /** The numbers in the units, one row for each layer. */
  values?: readonly (readonly number[])[] | undefined;
  /** The names of the units, one row for each layer: in the units, or above them where values are in them. */
  names?: readonly (readonly string[])[] | undefined;
  /** The names of the layers. */
  layerNames?: readonly string[] | undefined;
  /** Most significant digits of a number. */
  digits?: number;
}

/**
 * Draws a network from left to right: units as circles, weights as the edges between them (negative ones dashed).
 *
 * @param network a model, or the number of units in each layer, the inputs first
 * @throws TypeError or RangeError if sizes, weights, values and names do not fit together
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * const figure = figures.network([2, 1], { weights: [[[0.8], [0.2]]] });
 * figure.alt.split(". ")[1]; // => 'Weights from input layer unit 1: 0.8; from input layer unit 2: 0.2.'
 * ```
 */
export function network(
  network: DrawableModel | readonly number[],
  options: NetworkOptions = {},
): Figure {
  const { digits = 3, title, alt } = options;
  integerWithin("Cannot draw network", "digits", digits, 1, 10);
  const plan = readNetwork(network, options);
  const places = placeUnits(plan.sizes);
  const text = (value: number): string => String(rounded(value, digits)).replace("-", "−");
  const height = Math.max(...places.map((layer) => layer.length));
  const size = nodeSize(plan, text);
  const unitHeight = Math.max(
    plan.values || plan.kernels ? roomyUnit : plainUnit,
    size + leastSpace,
  );
  const layout = {
    title,
    height: height * unitHeight + captionHeight,
    meta: { leastWidth: (size + leastEdge) * plan.sizes.length - leastEdge },
    xaxis: {
      ...bare,
      range: [-0.3, plan.sizes.length - 0.7],
      tickvals: plan.sizes.map((_, layer) => layer),
      ticktext: plan.layerNames.map((name, layer) => caption(name, plan.sizes[layer])),
    },
    yaxis: { ...bare, range: [-height / 2, height / 2], showticklabels: false },
  };
  const data = [...drawEdges(plan, places, text), ...drawNodes(plan, places, text, unitHeight)];
  return makeFigure(data, layout, alt ?? titled(title, describeNetwork(plan)));
}

const bare = { showgrid: false, zeroline: false, fixedrange: true, tickangle: 0, automargin: true };

/** Pixels of height for one unit, with numbers and without, and the least between two units. */
const roomyUnit = 84;
const plainUnit = 58;
const leastSpace = 24;

/** Pixels of height for the layers' names, and least pixels of width between two layers. */
const captionHeight = 90;
const leastEdge = 90;

/** A layer's name in short lines, and how many units it has. */
function caption(name: string, size: number): string {
  return [...wrap(name, 10), counted(size, "unit")].join("<br>");
}
