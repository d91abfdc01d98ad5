import type { ByteTensor } from "../byteTensor";
import { rounded } from "../figures/numbers";
import { ink, palette } from "../figures/palette";
import { drawingSize, lineRadius, type Strokes } from "./drawing";
import type { Reading } from "./readDigit";
import { svgPicture, svgText } from "./svg";

/** Pixels: each of the two images, the free room around them, a bar and its label. */
const side = 196;
const edge = 16;
const barHeight = 20;
const longestBar = 130;

/** The picture of a drawing, of what the network sees of it, and of what it says. */
export function digitPicture(
  strokes: Strokes,
  reading: Reading,
  labels: readonly string[],
): string {
  const top = 2.5 * edge;
  const right = 3 * edge + 2 * side;
  const bars = reading.outputs.map((output, i) =>
    bar(right, top + i * barHeight, labels[i], output),
  );
  const height = top + Math.max(side, labels.length * barHeight) + edge;
  return svgPicture(right + longestBar + 110, height, describeReading(reading, labels), [
    svgText(edge, 1.75 * edge, "a drawing"),
    frame(edge, top),
    ...strokes.map((stroke) => strokePath(stroke, edge, top)),
    svgText(2 * edge + side, 1.75 * edge, "what the network sees"),
    tiles(reading.image, 2 * edge + side, top),
    svgText(right, 1.75 * edge, "its outputs"),
    ...bars,
  ]);
}

/** What the network says to the drawn 7. */
export function describeReading({ outputs, best }: Reading, labels: readonly string[]): string {
  return (
    "Canvas to draw digits on, which the network reads live. Here a drawn 7: " +
    `the network says ${labels[best]}, with output ${shown(outputs[best])}.`
  );
}

/** Two decimals: an output as a share. */
export function shown(output: number): string {
  return output.toFixed(2);
}

function frame(left: number, top: number): string {
  return `<rect x="${left}" y="${top}" width="${side}" height="${side}" fill="#FFFFFF" stroke="#7F7F7F"/>`;
}

/** A line through the places, as thick as it is drawn. */
function strokePath(stroke: Strokes[number], left: number, top: number): string {
  const points = stroke.map(
    ([x, y]) => `${rounded(left + x * side, 4)},${rounded(top + y * side, 4)}`,
  );
  const width = rounded((2 * lineRadius * side) / drawingSize, 3);
  return (
    `<polyline points="${points.join(" ")}" fill="none" stroke="${ink}" stroke-width="${width}" ` +
    'stroke-linecap="round" stroke-linejoin="round"/>'
  );
}

/** Grey squares, equal ones that touch in a row drawn as one. */
function tiles({ data, shape: [height, width] }: ByteTensor, left: number, top: number): string {
  const size = side / width;
  const rows = Array.from({ length: height }, (_, row) =>
    runs(data.subarray(row * width, (row + 1) * width)).map(({ start, length, level }) => {
      const x = rounded(left + start * size, 5);
      const y = rounded(top + row * size, 5);
      const grey = (255 - level).toString(16).padStart(2, "0").repeat(3);
      return `<path d="M${x},${y}h${rounded(length * size, 5)}v${rounded(size, 5)}h${-rounded(length * size, 5)}z" fill="#${grey}"/>`;
    }),
  );
  return frame(left, top) + rows.flat().join("");
}

/** Neighbours with the same ink; those without any are left out. */
function runs(row: Uint8Array): { start: number; length: number; level: number }[] {
  const found: { start: number; length: number; level: number }[] = [];
  row.forEach((level, i) => {
    const last = found.at(-1);
    if (last?.level === level && last.start + last.length === i) last.length += 1;
    else found.push({ start: i, length: 1, level });
  });
  return found.filter(({ level }) => level > 0);
}

function bar(x: number, y: number, label: string, output: number): string {
  const length = rounded(longestBar * Math.min(1, Math.max(0, output)), 4);
  const left = x + 24;
  return (
    svgText(x, y + 15, label) +
    `<rect x="${left}" y="${y + 2}" width="${length}" height="${barHeight - 4}" fill="${palette[0]}"/>` +
    svgText(left + longestBar + 44, y + 15, shown(output), "end")
  );
}
