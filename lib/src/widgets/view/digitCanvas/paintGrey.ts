import type { ByteTensor } from "../../../byteTensor";

/** Paints an image into a canvas of its size: dark ink on white paper. */
export function paintGrey(canvas: HTMLCanvasElement, { data, shape }: ByteTensor): void {
  const [height, width] = shape;
  const image = new ImageData(width, height);
  data.forEach((ink, i) => {
    const level = 255 - ink;
    image.data.set([level, level, level, 255], 4 * i);
  });
  canvas.getContext("2d")!.putImageData(image, 0, 0);
}
