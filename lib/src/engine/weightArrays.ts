import { fromPanels, panelCount, panelWidth, toPanels, type Arena } from "../kernels/wasm";
import type { Layer } from "../layers";
import type { Matrix } from "../matrix";
import type { Slots } from "../models/optimizerState";
import type { Plan } from "./plan";

/** Copies all weights, and what an optimizer remembers of them, from the model to the plan's memory. */
export function loadWeights(
  layers: readonly Layer[],
  slots: Slots,
  plan: Plan,
  arena: Arena,
): void {
  eachArray(layers, slots, plan, (values, address, { rows, columns }) => {
    toPanels(values, rows, columns, panelsAt(address, rows, columns, arena), rows);
  });
}

/** Copies them back. */
export function storeWeights(
  layers: readonly Layer[],
  slots: Slots,
  plan: Plan,
  arena: Arena,
): void {
  eachArray(layers, slots, plan, (values, address, { rows, columns }) => {
    fromPanels(panelsAt(address, rows, columns, arena), rows, rows, columns, values);
  });
}

function panelsAt(address: number, rows: number, columns: number, arena: Arena): Float32Array {
  return arena.floats(address, panelCount(columns) * rows * panelWidth);
}

/** Calls `visit` with each array, where its panels begin, and the weights whose shape it has. */
function eachArray(
  layers: readonly Layer[],
  slots: Slots,
  plan: Plan,
  visit: (values: Float32Array, address: number, shape: Matrix) => void,
): void {
  layers.forEach(({ weights }, i) => {
    const { kernel, bias } = plan.layers[i];
    weights.forEach((matrix, j) => {
      const place = [kernel, bias][j];
      visit(matrix.data, place.weights, matrix);
      slots[i][j].forEach((slot, k) => {
        visit(slot, place.slots[k], matrix);
      });
    });
  });
}
