import { circles, moons, spirals, xor, type ToySet } from "../data";
import { Matrix } from "../matrix";
import { Random } from "../random";
import type { DatasetName, PlaygroundSettings } from "./widgetJSON";

/** Which part of the plane is shown: a square. */
export interface Window {
  readonly left: number;
  readonly bottom: number;
  readonly size: number;
}

/** The points of a playground. */
export interface PlaygroundData {
  readonly train: ToySet;
  readonly validation: ToySet;
  readonly window: Window;
}

/** What a data set's points are made from. */
interface Points {
  samples: number;
  noise: number;
  seed: number;
}

export const datasets: Readonly<
  Record<DatasetName, { make: (points: Points) => ToySet; window: Window }>
> = {
  circles: { make: circles, window: { left: -1.5, bottom: -1.5, size: 3 } },
  moons: { make: moons, window: { left: -1.5, bottom: -1.75, size: 4 } },
  spirals: { make: spirals, window: { left: -1.3, bottom: -1.3, size: 2.6 } },
  xor: { make: xorClouds, window: { left: -0.75, bottom: -0.75, size: 2.5 } },
};

const trainSamples = 200;
const validationSamples = 100;

/** Points to train on, and others of the same kind that are only measured. */
export function makeData({ dataset, noise, seed }: PlaygroundSettings): PlaygroundData {
  const { make, window } = datasets[dataset];
  const { x, y } = make({ samples: trainSamples + validationSamples, noise, seed });
  return {
    train: { x: x.slice(0, trainSamples), y: y.slice(0, trainSamples) },
    validation: { x: x.slice(trainSamples), y: y.slice(trainSamples) },
    window,
  };
}

/** The four cases of XOR many times over, each time with other noise. */
function xorClouds({ samples, noise, seed }: Points): ToySet {
  const random = new Random(seed);
  const cases = xor();
  const points = Array.from({ length: samples }, (_, i) => {
    const row = i % cases.x.rows;
    const at = [0, 1].map((column) => cases.x.get(row, column) + noise * random.normal());
    return { at, label: cases.y.get(row, 0) };
  });
  random.shuffle(points);
  return {
    x: Matrix.from(points.map(({ at }) => at)),
    y: Matrix.from(points.map(({ label }) => [label])),
  };
}
