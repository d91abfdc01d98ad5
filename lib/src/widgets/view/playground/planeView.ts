import { ink, palette } from "../../../figures/palette";
import type { ToySet } from "../../../data";
import { Matrix } from "../../../matrix";
import { element, setAttributes } from "../element";
import { gridPoints, outputColor, toPixels } from "./scale";
import type { Training } from "./training";
import { mapText } from "./words";

/** Squares along each side of the map, and its pixels: two for each of the page's. */
const steps = 50;
const pixels = 600;

/** The output of a network over the plane, and the points. */
export class PlaneView {
  readonly node = element("canvas", { width: pixels, height: pixels, role: "img", class: "plane" });
  readonly #context = this.node.getContext("2d")!;
  readonly #map = element("canvas", { width: steps, height: steps });

  draw(training: Training): void {
    this.#drawMap(training);
    const { train, validation } = training.data;
    this.#drawPoints(validation, training, true);
    this.#drawPoints(train, training, false);
  }

  /** Says what there is to see; not at each step, which would be too much to hear. */
  describe(training: Training): void {
    setAttributes(this.node, { "aria-label": mapText(training) });
  }

  #drawMap({ model, data }: Training): void {
    const points = gridPoints(data.window, steps);
    const outputs = model.predict(new Matrix(steps * steps, 2, points)).data;
    const image = new ImageData(steps, steps);
    outputs.forEach((output, i) => {
      image.data.set([...outputColor(output), 255], 4 * i);
    });
    this.#map.getContext("2d")!.putImageData(image, 0, 0);
    this.#context.drawImage(this.#map, 0, 0, pixels, pixels);
  }

  #drawPoints({ x, y }: ToySet, { data }: Training, isHollow: boolean): void {
    const context = this.#context;
    context.lineWidth = 2;
    context.strokeStyle = ink;
    x.toArray().forEach(([a, b], i) => {
      const label = y.get(i, 0);
      const [across, down] = toPixels([a, b], data.window, pixels);
      context.beginPath();
      if (label < 0.5) context.arc(across, down, 6.5, 0, 2 * Math.PI);
      else context.rect(across - 6, down - 6, 12, 12);
      context.fillStyle = isHollow ? "#FFFFFF" : palette[label < 0.5 ? 0 : 1];
      context.fill();
      context.stroke();
    });
  }
}

/** What the marks on the plane mean. */
export function planeLegend(): HTMLElement {
  const entry = (mark: string, text: string): HTMLElement =>
    element("li", {}, element("span", { class: `mark ${mark}` }), text);
  return element(
    "ul",
    { class: "legend" },
    entry("circle", "class 0"),
    entry("square", "class 1"),
    entry("circle hollow", "class 0, validation"),
    entry("square hollow", "class 1, validation"),
  );
}
