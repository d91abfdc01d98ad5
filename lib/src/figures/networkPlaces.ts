/** A unit's place in the figure; the layers stand at x = 0, 1, 2 ..., the middle of each at y = 0. */
export interface UnitPlace {
  readonly layer: number;
  /** The unit's number; undefined for the dots that stand for the units left out. */
  readonly unit: number | undefined;
  readonly x: number;
  readonly y: number;
}

/** A layer with more units is drawn as its first three, dots, and its last two. */
const drawnUnits = 10;

/** Places the units of each layer, evenly spread over the height of the layer that needs most room. */
export function placeUnits(sizes: readonly number[]): UnitPlace[][] {
  const slots = sizes.map(slotsOf);
  const height = Math.max(...slots.map((units) => units.length));
  return slots.map((units, layer) =>
    units.map((unit, slot) => {
      const y = height / 2 - (height * (slot + 0.5)) / units.length;
      return { layer, unit, x: layer, y };
    }),
  );
}

function slotsOf(size: number): (number | undefined)[] {
  if (size > drawnUnits) return [0, 1, 2, undefined, size - 2, size - 1];
  return Array.from({ length: size }, (_, unit) => unit);
}
