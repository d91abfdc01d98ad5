import { ByteTensor, type LabeledImages } from "@deltabook/nn";

/** The same images and labels, all of them `times` times. */
export function repeated({ x, y }: LabeledImages, times: number): LabeledImages {
  return times === 1 ? { x, y } : { x: tiled(x, times), y: tiled(y, times) };
}

function tiled({ data, shape: [length, ...rest] }: ByteTensor, times: number): ByteTensor {
  const all = new Uint8Array(times * data.length);
  for (let i = 0; i < times; i++) all.set(data, i * data.length);
  return new ByteTensor(all, [times * length, ...rest]);
}
