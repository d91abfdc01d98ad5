import { numberText } from "./numberText.js";
import { at, escaped, svg } from "./svg.js";

/** One bar of a chart. */
export interface Bar {
  readonly name: string;
  readonly value: number;
}

const [width, top, row, thickness] = [720, 48, 34, 22];
const [left, longest] = [190, 430];
const [ownColor, otherColor] = ["#1f5fbf", "#9aa5b1"];

/** Bars longer than so many times the shortest are cut and drawn with a gap, or nobody could compare the others. */
const cutAt = 6;

/** Horizontal bars with their numbers, as SVG; the first one is ours. */
export function barChart(title: string, bars: readonly Bar[]): string {
  const values = bars.map(({ value }) => value);
  const end = Math.min(Math.max(...values), cutAt * Math.min(...values));
  const body = bars.flatMap((bar, i) => drawn(bar, top + row * i, end, i === 0));
  const heading = `<text x="16" y="28" font-weight="600">${escaped(title)}</text>`;
  return svg(width, top + row * bars.length + 10, title, [heading, ...body]);
}

function drawn({ name, value }: Bar, y: number, end: number, isOurs: boolean): string[] {
  const length = (longest * Math.min(value, end)) / end;
  const middle = y + thickness / 2 + 5;
  const number = numberText(value, value < 100 ? 1 : 0);
  const weight = isOurs ? ' font-weight="600"' : "";
  return [
    `<text x="${left - 10}" y="${at(middle)}" text-anchor="end"${weight}>${escaped(name)}</text>`,
    `<rect x="${left}" y="${at(y)}" width="${at(length)}" height="${thickness}" fill="${isOurs ? ownColor : otherColor}"/>`,
    ...(value > end ? [gap(left + 0.9 * length, y)] : []),
    `<text x="${at(left + length + 8)}" y="${at(middle)}"${weight}>${number}</text>`,
  ];
}

/** A slanting white stripe across a bar: it goes on for longer than is drawn. */
function gap(x: number, y: number): string {
  return `<path d="M${at(x)} ${at(y + thickness + 2)}l8 -${thickness + 4}" stroke="#fff" stroke-width="5"/>`;
}
