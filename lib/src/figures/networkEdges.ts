import type { Trace } from "./figure";
import type { UnitPlace } from "./networkPlaces";
import type { NetworkPlan } from "./networkPlan";
import { palette } from "./palette";

/** Where the number stands on an edge: nearer to its start, where edges to different units lie apart. */
const labelAt = 0.35;

/** Share of an edge that one character of its number hides. */
const characterWidth = 0.045;

interface Edge {
  from: UnitPlace;
  to: UnitPlace;
  /** The number on it; empty where none is shown. */
  label: string;
  negative: boolean;
}

/** The edges from every unit to every unit of the next layer; those with negative weights are dashed. */
export function drawEdges(
  { kernels }: NetworkPlan,
  places: readonly (readonly UnitPlace[])[],
  text: (value: number) => string,
): Trace[] {
  const edges: Edge[] = [];
  for (const [layer, starts] of places.slice(0, -1).entries()) {
    for (const from of starts.filter(isUnit)) {
      for (const to of places[layer + 1].filter(isUnit)) {
        const weight = kernels?.[layer].get(from.unit, to.unit);
        const label = weight === undefined ? "" : text(weight);
        edges.push({ from, to, label, negative: weight !== undefined && weight < 0 });
      }
    }
  }
  const lines = [
    edgeLines(
      edges.filter(({ negative }) => !negative),
      kernels ? palette[0] : palette[4],
      "solid",
    ),
    edgeLines(
      edges.filter(({ negative }) => negative),
      palette[1],
      "dash",
    ),
  ];
  return [...lines, edgeLabels(edges)].filter(({ x }) => (x as unknown[]).length > 0);
}

function isUnit(place: UnitPlace): place is UnitPlace & { unit: number } {
  return place.unit !== undefined;
}

/** The point on an edge at share `t` of its way. */
function along({ from, to }: Edge, t: number): readonly [number, number] {
  return [from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)].map(
    (value) => Math.round(value * 1000) / 1000,
  ) as [number, number];
}

/** One trace for many edges: pieces of line, each ended by null, with a gap where a number stands. */
function edgeLines(edges: readonly Edge[], color: string, dash: string): Trace {
  const points = edges.flatMap((edge): (readonly [number | null, number | null])[] => {
    const half = (edge.label.length * characterWidth) / 2;
    const gap = half > 0 ? [along(edge, labelAt - half), END, along(edge, labelAt + half)] : [];
    return [along(edge, 0), ...gap, along(edge, 1), END];
  });
  return {
    type: "scatter",
    mode: "lines",
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    line: { color, dash, width: 1.5 },
    hoverinfo: "skip",
  };
}

const END = [null, null] as const;

function edgeLabels(edges: readonly Edge[]): Trace {
  const labelled = edges.filter(({ label }) => label !== "");
  return {
    type: "scatter",
    mode: "text",
    x: labelled.map((edge) => along(edge, labelAt)[0]),
    y: labelled.map((edge) => along(edge, labelAt)[1]),
    text: labelled.map(({ label }) => label),
    hoverinfo: "skip",
  };
}
