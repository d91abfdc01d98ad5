import { palette } from "../../../figures/palette";
import { element, say, setAttributes, svgElement } from "../element";
import { curvePoints, thinned, upperEdge } from "./curve";
import type { Training } from "./training";
import { curveText, lossText } from "./words";

/** Pixels: the curves, and the free room for numbers at the left, below and above. */
const size = { width: 250, height: 130 };
const room = { left: 34, bottom: 38, top: 12 };

/** Training and validation loss over the epochs. */
export class CurveView {
  readonly node: SVGElement;
  readonly #train = line(palette[0], "");
  readonly #validation = line(palette[1], "6 4");
  readonly #highest = number(room.left - 5, room.top + 5, "end");
  readonly #last = number(room.left + size.width, room.top + size.height + 16, "end");

  constructor() {
    const [width, height] = [room.left + size.width + 8, room.top + size.height + room.bottom];
    const inside = svgElement(
      "g",
      { transform: `translate(${room.left} ${room.top})` },
      svgElement("path", { class: "axis", d: `M0,0V${size.height}H${size.width}` }),
      this.#validation,
      this.#train,
    );
    const zero = number(room.left - 5, room.top + size.height + 4, "end");
    const start = number(room.left, room.top + size.height + 16, "start");
    const epoch = number(room.left + size.width / 2, height - 6, "middle");
    say(zero, "0");
    say(start, "0");
    say(epoch, "epoch");
    this.node = svgElement(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, role: "img", class: "curve" },
      ...[inside, zero, start, epoch, this.#highest, this.#last],
    );
  }

  draw({ losses, epoch }: Training): void {
    const [train, validation] = [thinned(losses.train), thinned(losses.validation)];
    const range = { last: epoch, highest: upperEdge(train, validation) };
    setAttributes(this.#train, { points: curvePoints(train, range, size) });
    setAttributes(this.#validation, { points: curvePoints(validation, range, size) });
    say(this.#highest, edgeText(range.highest));
    say(this.#last, epoch === 0 ? "" : epoch.toLocaleString("en-US"));
  }

  /** Says what there is to see. */
  describe(training: Training): void {
    setAttributes(this.node, { "aria-label": curveText(training) });
  }
}

/** Which line is which. */
export function curveLegend(): HTMLElement {
  const entry = (mark: string, text: string): HTMLElement =>
    element("li", {}, element("span", { class: `stroke ${mark}` }), text);
  return element(
    "ul",
    { class: "legend" },
    entry("", "training loss"),
    entry("dashed", "validation loss"),
  );
}

/** A number that fits beside the axis. */
function edgeText(highest: number): string {
  return highest < 100 ? highest.toFixed(1) : lossText(highest).replace(/\.\d+$/, "");
}

function line(color: string, dash: string): SVGElement {
  return svgElement("polyline", {
    ...{ fill: "none", stroke: color, "stroke-width": 2, "stroke-dasharray": dash },
  });
}

function number(x: number, y: number, anchor: string): SVGElement {
  return svgElement("text", { x, y, "text-anchor": anchor });
}
