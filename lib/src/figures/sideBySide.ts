import { integerWithin } from "../checks";
import type { Layout } from "./baseLayout";
import { makeFigure, type Figure, type FigureOptions, type Trace } from "./figure";
import { titled } from "./words";

/** Share of the width that is left free between two figures, and of the height that the plots take under their titles. */
const gap = 0.08;
const plotTop = 0.92;

/** Pixels for each figure: its width, the least width on the narrowest page, the height. */
const panelWidth = 320;
const leastPanel = 200;
const panelHeight = 300;

/**
 * Puts 2 to 4 figures, each with one pair of axes, in a row, for example a decision region before, during and after
 * training. What all of them explain (colour bar, legend) is shown once.
 *
 * @throws RangeError if there are fewer than 2 or more than 4 figures
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * const draw = (title: string, y: number[]) =>
 *   figures.lines({ title, series: [{ name: "a", y }], xLabel: "x", yLabel: "y" });
 * const both = figures.sideBySide([draw("Up", [1, 2]), draw("Down", [2, 1])]);
 * both.alt.split(". ")[0]; // => '2 figures side by side'
 * ```
 */
export function sideBySide(figures: readonly Figure[], { title, alt }: FigureOptions = {}): Figure {
  integerWithin("Cannot put figures side by side", "their number", figures.length, 2, 4);
  const panels = figures.map((figure, i) => panel(figure, i, figures));
  const { margin, legend } = figures[0].layout as Layout;
  const layout = {
    title,
    legendNames: legendNames(figures[0]),
    ...(legend && { legend }),
    width: Math.min(panelWidth * figures.length, 960),
    height: panelHeight,
    margin: { l: margin?.["l"] ?? 0 },
    meta: { leastWidth: leastPanel * figures.length },
    annotations: panels.map((one) => one.heading),
    ...Object.fromEntries(panels.flatMap((one) => one.axes)),
  };
  const texts = figures.map((figure, i) => `Figure ${i + 1}: ${figure.alt}`);
  const text = titled(title, `${figures.length} figures side by side. ${texts.join(" ")}`);
  return makeFigure(
    panels.flatMap((one) => one.data),
    layout,
    alt ?? text,
  );
}

interface Panel {
  data: Trace[];
  /** The names and the settings of its two axes. */
  axes: [string, object][];
  heading: object;
}

/** The figure's traces on axes of their own: x2 and y2 for the second, and so on. */
function panel({ data, layout }: Figure, index: number, figures: readonly Figure[]): Panel {
  const suffix = index === 0 ? "" : String(index + 1);
  const isLast = index === figures.length - 1;
  const width = (1 - gap * (figures.length - 1)) / figures.length;
  const start = index * (width + gap);
  const [xaxis, yaxis] = [layout["xaxis"] as Axis, layout["yaxis"] as Axis];
  const firstLabel = (figures[0].layout["yaxis"] as Axis).title?.text;
  const repeatsLabel = index > 0 && yaxis.title?.text === firstLabel;
  return {
    data: data.map((trace) => ({
      ...trace,
      xaxis: `x${suffix}`,
      yaxis: `y${suffix}`,
      ...(index > 0 && { showlegend: false }),
      ...("colorbar" in trace && { showscale: isLast }),
    })),
    axes: [
      [`xaxis${suffix}`, { ...xaxis, domain: [start, start + width], anchor: `y${suffix}` }],
      [
        `yaxis${suffix}`,
        {
          ...yaxis,
          domain: [0, plotTop],
          anchor: `x${suffix}`,
          ...(repeatsLabel && { title: {} }),
          ...(yaxis.scaleanchor && { scaleanchor: `x${suffix}` }),
        },
      ],
    ],
    heading: {
      text: (layout["title"] as Axis["title"])?.text ?? "",
      xref: `x${suffix} domain`,
      yref: `y${suffix} domain`,
      x: 0.5,
      y: 1,
      yanchor: "bottom",
      showarrow: false,
    },
  };
}

interface Axis {
  title?: { text?: string };
  scaleanchor?: string;
}

function legendNames({ data, layout }: Figure): string[] {
  if (!layout["showlegend"]) return [];
  return data.flatMap(({ name }) => (typeof name === "string" ? [name] : []));
}
