import { ink, palette } from "../../../figures/palette";
import type { ToySet } from "../../../data";
import { Matrix } from "../../../matrix";
import { element, setAttributes } from "../element";
import type { PlaygroundData, Window } from "../../playgroundData";
import { colorPixels, gridPoints, toPixels } from "./scale";
import type { Training } from "./training";
import { mapText } from "./words";

/** Squares along each side of the map, and its pixels: two for each of the page's. */
const steps = 48;
const pixels = 600;

/** The output of a network over the plane, and the points. */
export class PlaneView {
  readonly node = element("canvas", { width: pixels, height: pixels, role: "img", class: "plane" });
  readonly #context = this.node.getContext("2d")!;
  readonly #map = element("canvas", { width: steps, height: steps });
  readonly #image = new ImageData(steps, steps);
  /** The points that stand on the map, drawn once, and the plane's places that the network is asked about. */
  readonly #points = element("canvas", { width: pixels, height: pixels });
  #places = Matrix.zeros(1, 2);
  #data: PlaygroundData | undefined;

  draw({ model, data }: Training): void {
    if (data !== this.#data) this.#prepare(data);
    colorPixels(model.predict(this.#places).data, this.#image.data);
    this.#map.getContext("2d")!.putImageData(this.#image, 0, 0);
    this.#context.drawImage(this.#map, 0, 0, pixels, pixels);
    this.#context.drawImage(this.#points, 0, 0);
  }

  /** Says what there is to see; not at each step, which would be too much to hear. */
  describe(training: Training): void {
    setAttributes(this.node, { "aria-label": mapText(training) });
  }

  #prepare(data: PlaygroundData): void {
    this.#data = data;
    this.#places = new Matrix(steps * steps, 2, gridPoints(data.window, steps));
    const context = this.#points.getContext("2d")!;
    context.clearRect(0, 0, pixels, pixels);
    drawPoints(context, data.validation, data.window, true);
    drawPoints(context, data.train, data.window, false);
  }
}

function drawPoints(
  context: CanvasRenderingContext2D,
  { x, y }: ToySet,
  window: Window,
  isHollow: boolean,
): void {
  context.lineWidth = 2;
  context.strokeStyle = ink;
  x.toArray().forEach(([a, b], i) => {
    const label = y.get(i, 0);
    const [across, down] = toPixels([a, b], window, pixels);
    context.beginPath();
    if (label < 0.5) context.arc(across, down, 6.5, 0, 2 * Math.PI);
    else context.rect(across - 6, down - 6, 12, 12);
    context.fillStyle = isHollow ? "#FFFFFF" : palette[label < 0.5 ? 0 : 1];
    context.fill();
    context.stroke();
  });
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
