import type { Trace } from "./figure";
import type { UnitPlace } from "./networkPlaces";
import type { NetworkPlan } from "./networkPlan";
import { ink, paleFill, palette } from "./palette";

/** Pixels that a character takes, and the free room in a unit. */
const characterWidth = 8;
const padding = 14;
const smallestNode = 44;

/** The diameter of the units, in pixels: what is written into them has room. */
export function nodeSize(
  { values, names }: Pick<NetworkPlan, "values" | "names">,
  text: (value: number) => string,
): number {
  const inside = values ? values.flat().map(text) : (names?.flat() ?? []);
  const longest = Math.max(0, ...inside.map(({ length }) => length));
  return Math.max(smallestNode, longest * characterWidth + padding);
}

/** The units as circles with their values, or else their names, in them; names stand above where values are in. */
export function drawNodes(
  plan: NetworkPlan,
  places: readonly (readonly UnitPlace[])[],
  text: (value: number) => string,
  unitHeight: number,
): Trace[] {
  const { values, names } = plan;
  const all = places.flat();
  const value = ({ layer, unit }: UnitPlace): string =>
    values && unit !== undefined ? text(values[layer][unit]) : "";
  const name = ({ layer, unit }: UnitPlace): string =>
    names && unit !== undefined ? names[layer][unit] : "";
  const inside = values ? value : name;
  const units = all.filter(({ unit }) => unit !== undefined);
  const size = nodeSize(plan, text);
  const dots = all.filter(({ unit }) => unit === undefined);
  return [
    {
      type: "scatter",
      mode: "markers+text",
      ...positions(units),
      text: units.map(inside),
      textfont: { color: ink },
      marker: { size, color: paleFill, opacity: 1, line: { color: palette[0], width: 2 } },
      cliponaxis: false,
      hoverinfo: "skip",
    },
    ...(values && names ? [words(units, name, (size / 2 + 10) / unitHeight)] : []),
    ...(dots.length > 0 ? [{ ...words(dots, () => "⋮"), textfont: { size: 28 } }] : []),
  ];
}

function words(places: readonly UnitPlace[], word: (place: UnitPlace) => string, up = 0): Trace {
  return {
    type: "scatter",
    mode: "text",
    ...positions(places, up),
    text: places.map(word),
    cliponaxis: false,
    hoverinfo: "skip",
  };
}

function positions(places: readonly UnitPlace[], up = 0): { x: number[]; y: number[] } {
  return {
    x: places.map(({ x }) => x),
    y: places.map(({ y }) => Math.round((y + up) * 1000) / 1000),
  };
}
