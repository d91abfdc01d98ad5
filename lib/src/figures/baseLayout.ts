/** The parts of plotly's layout that figures set. */
export interface Layout {
  readonly title?: string | undefined;
  readonly width?: number;
  /** Height without the title and the legend, which get room of their own. */
  readonly height?: number;
  /** What the legend lists; no legend without it. */
  readonly legendNames?: readonly string[] | undefined;
  readonly margin?: Readonly<Record<string, number>>;
  readonly legend?: object;
  readonly [name: string]: unknown;
}

/** Longest line of a title, in characters: what fits on a telephone at 16 pixels. */
const titleWidth = 40;

/** Pixels: free room around a figure, a line of its title, an entry of its legend, the labels of an axis. */
const edge = 16;
const titleLine = 21;
const legendEntry = 22;
const axisLabels = 52;

/**
 * A layout with the project's sizes and fonts. Colours of text, grid and paper are left to the page that draws the figure,
 * which knows whether its theme is light or dark.
 */
export function baseLayout({
  title,
  legendNames = [],
  width = 640,
  height = 380,
  margin,
  legend,
  ...layout
}: Layout): Record<string, unknown> {
  const titleLines = title === undefined ? [] : wrap(title, titleWidth);
  const titleHeight = titleLines.length * titleLine;
  const legendHeight = legendNames.length * legendEntry;
  const top = title === undefined ? edge : titleHeight + 2 * edge;
  const bottom = legendHeight === 0 ? edge : legendHeight + axisLabels;
  return {
    width,
    height: height + titleHeight + legendHeight,
    font: { family: "Arial, Helvetica, sans-serif", size: 14 },
    margin: { l: edge, r: edge, t: top, b: bottom, ...margin },
    ...(title !== undefined && { title: titleAbove(titleLines) }),
    showlegend: legendHeight > 0,
    ...(legendHeight > 0 && { legend: { ...legendBelow, ...legend } }),
    ...layout,
  };
}

/** A title at the upper edge; plotly lifts it by a part of each further line, which `pad` makes up for. */
function titleAbove(lines: readonly string[]): object {
  const pad = { t: 12 + (lines.length - 1) * 6 };
  const place = { x: 0.5, y: 1, yref: "container", yanchor: "top", pad };
  return { text: lines.join("<br>"), font: { size: 16 }, ...place };
}

/** A legend that takes no width from the plot: one entry a line, so that its height is known at any width. */
const legendBelow = { x: 0, y: 0, yref: "container", yanchor: "bottom" };

/** Breaks a text between words into lines of at most `width` characters, where its words allow. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && longer.length <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}
