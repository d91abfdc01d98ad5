import { planSketch, type SketchedPanel } from "./sketchPlan";

/**
 * Draws a figure's lines at once, with no more than the ends of their axes: what is shown while a cell still runs. plotly.js
 * needs up to a tenth of a second for a figure, in one piece: too long for a page that should answer meanwhile.
 *
 * @param available the width that is free, in pixels
 * @returns undefined if there are no lines, or other things beside them
 */
export function sketch(
  figure: Readonly<Record<string, unknown>>,
  available: number,
): SVGElement | undefined {
  const plan = planSketch(figure, available);
  if (!plan) return undefined;
  const { width, height, panels } = plan;
  const picture = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, class: "sketch" });
  picture.setAttribute("aria-hidden", "true"); // the figure's text stands at the element around it
  for (const panel of panels) picture.append(...parts(panel));
  return picture;
}

function parts({ left, top, width, height, ...panel }: SketchedPanel): SVGElement[] {
  const [right, bottom] = [left + width, top + height];
  const axes = `M${left} ${top}V${bottom}H${right}`;
  return [
    svg("path", { d: axes, class: "axes" }),
    text(panel.title, left + width / 2, top - 8, "middle"),
    text(panel.x[0], left, bottom + 18, "start"),
    text(panel.x[1], right, bottom + 18, "end"),
    text(panel.y[0], left - 6, bottom, "end"),
    text(panel.y[1], left - 6, top + 12, "end"),
    ...panel.lines.map(({ points, color, isDashed }) =>
      svg("polyline", {
        points: points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" "),
        stroke: color,
        ...(isDashed ? { "stroke-dasharray": "8 5" } : {}),
      }),
    ),
  ];
}

function text(content: string, x: number, y: number, anchor: string): SVGElement {
  const element = svg("text", { x, y, "text-anchor": anchor });
  element.textContent = content;
  return element;
}

function svg(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
