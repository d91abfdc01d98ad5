import { rounded } from "../figures/numbers";
import { outputColors, palette } from "../figures/palette";
import { counted } from "../figures/words";
import type { ToySet } from "../data";
import { makeData, type Window } from "./playgroundData";
import { svgPicture, svgText } from "./svg";
import type { PlaygroundSettings } from "./widgetJSON";

/** Pixels: the plane, and the free room around it. */
const plane = 300;
const edge = 16;
const lineHeight = 24;

/** What there is to see, and how the playground is set. */
export function describePlayground(settings: PlaygroundSettings): string {
  return (
    `Playground: a network to train live on two classes of points, the data set ${settings.dataset}. ` +
    `${settingLines(settings).join("; ")}.`
  );
}

/** The training points of the playground, and beside them how it is set at first. */
export function playgroundPicture(settings: PlaygroundSettings): string {
  const { train, window } = makeData(settings);
  const lines = [
    "Playground (here as a picture)",
    `Data set: ${settings.dataset}`,
    ...settingLines(settings),
    "● class 0   ■ class 1",
  ];
  const texts = lines.map((line, i) => svgText(plane + 3 * edge, 2 * edge + i * lineHeight, line));
  const frame = `<rect x="${edge}" y="${edge}" width="${plane}" height="${plane}" fill="${outputColors.middle}" stroke="#7F7F7F"/>`;
  return svgPicture(640, plane + 2 * edge, describePlayground(settings), [
    frame,
    ...pointMarks(train, window),
    ...texts,
  ]);
}

function settingLines(settings: PlaygroundSettings): string[] {
  const { noise, optimizer, learningRate, batchSize, l2, seed } = settings;
  return [
    `Noise ${noise}, seed ${seed}`,
    layersText(settings),
    `Optimizer ${optimizer}, learning rate ${learningRate}`,
    `Batches of ${counted(batchSize, "sample")}${l2 > 0 ? `, L2 ${l2}` : ""}`,
  ];
}

/** For example "2 hidden layers: 4 tanh, 2 relu". */
function layersText({ units, activation }: PlaygroundSettings): string {
  if (units.length === 0) return "No hidden layer";
  const names = units.map((count, i) => `${count} ${activation[i]}`);
  return `${counted(units.length, "hidden layer")}: ${names.join(", ")}`;
}

function pointMarks({ x, y }: ToySet, { left, bottom, size }: Window): string[] {
  const scale = plane / size;
  return x.toArray().flatMap(([a, b], i) => {
    const across = rounded(edge + (a - left) * scale, 4);
    const down = rounded(edge + plane - (b - bottom) * scale, 4);
    const isInside = [across, down].every((place) => place > edge && place < edge + plane);
    if (!isInside) return [];
    return y.get(i, 0) < 0.5
      ? `<circle cx="${across}" cy="${down}" r="3.5" fill="${palette[0]}"/>`
      : `<rect x="${rounded(across - 3, 4)}" y="${rounded(down - 3, 4)}" width="6" height="6" fill="${palette[1]}"/>`;
  });
}
