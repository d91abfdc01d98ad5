import { numberText } from "./numberText.js";
import { at, escaped, svg } from "./svg.js";

/** What was measured over one thing that was changed. */
export interface Line {
  /** The name of what was changed. */
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const [panel, height] = [250, 240];
const [left, right, top, bottom] = [36, 36, 48, 48];

/** A point this near to the axis has no room for its number. */
const tooNear = 24;

/** A chart for each line, side by side, as SVG; both axes begin at 0, so that a straight line is proportional growth. */
export function lineCharts(title: string, lines: readonly Line[]): string {
  const heading = `<text x="16" y="28" font-weight="600">${escaped(title)}</text>`;
  const body = lines.map(
    (line, i) => `<g transform="translate(${panel * i} 0)">\n${chart(line).join("\n")}\n</g>`,
  );
  return svg(panel * lines.length, height, title, [heading, ...body]);
}

function chart({ name, points }: Line): string[] {
  const highest = {
    x: Math.max(...points.map(({ x }) => x)),
    y: Math.max(...points.map(({ y }) => y)),
  };
  const places = points.map((point) => ({
    ...point,
    px: left + (point.x / highest.x) * (panel - left - right),
    py: height - bottom - (point.y / highest.y) * (height - top - bottom),
  }));
  const path = places.map(({ px, py }) => `${at(px)} ${at(py)}`).join("L");
  const base = height - bottom;
  return [
    `<path d="M${left} ${top}V${base}H${panel - right}" fill="none" stroke="#9aa5b1"/>`,
    `<path d="M${path}" fill="none" stroke="#1f5fbf" stroke-width="2"/>`,
    ...places.flatMap(({ px, py, y }) => [
      dot(px, py),
      ...(px - left < tooNear ? [] : [number(px, py, y)]),
    ]),
    `<text x="${left}" y="${base + 18}" font-size="12">0</text>`,
    `<text x="${panel - right}" y="${base + 18}" font-size="12" text-anchor="middle">${numberText(highest.x, 0)}</text>`,
    `<text x="${(left + panel - right) / 2}" y="${base + 36}" text-anchor="middle">${escaped(name)}</text>`,
  ];
}

function dot(x: number, y: number): string {
  return `<circle cx="${at(x)}" cy="${at(y)}" r="4" fill="#1f5fbf"/>`;
}

function number(x: number, y: number, value: number): string {
  const text = numberText(value, 1);
  return `<text x="${at(x - 8)}" y="${at(y - 8)}" font-size="12" text-anchor="end">${text}</text>`;
}
