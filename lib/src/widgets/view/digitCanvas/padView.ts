import { palette } from "../../../figures/palette";
import { Drawing, drawingSize, type Place } from "../../drawing";
import { element, say, setAttributes } from "../element";
import { paintGrey } from "./paintGrey";
import { Pen } from "./pen";

/** Pixels of the canvas for each pixel of the drawing. */
const magnify = 2;
const pixels = drawingSize * magnify;

/** A surface to draw on, by mouse, finger, pen or keys. */
export class PadView {
  readonly drawing = new Drawing();
  readonly node: HTMLCanvasElement;
  /** Says whether the keys' pen is down. */
  readonly penStatus = element("span", { role: "status", class: "unseen" });
  readonly #onChange: () => void;
  readonly #pen = new Pen();
  readonly #paper = element("canvas", { width: drawingSize, height: drawingSize });
  /** Where each pointer that draws was last. */
  readonly #pointers = new Map<number, Place>();
  #showsPen = false;

  /** @param describedBy the id of the text that says how to draw by keys */
  constructor(describedBy: string, onChange: () => void) {
    this.#onChange = onChange;
    this.node = element("canvas", {
      ...{ width: pixels, height: pixels, class: "pad", tabindex: 0, role: "application" },
      ...{ "aria-label": "Surface to draw a digit on", "aria-describedby": describedBy },
      onpointerdown: (event) => {
        this.#start(event as PointerEvent);
      },
      onpointermove: (event) => {
        this.#move(event as PointerEvent);
      },
      onpointerup: (event) => {
        this.#end(event as PointerEvent);
      },
      onpointercancel: (event) => {
        this.#end(event as PointerEvent);
      },
      onkeydown: (event) => {
        this.#press(event as KeyboardEvent);
      },
      onfocus: () => {
        this.#focus(true);
      },
      onblur: () => {
        this.#focus(false);
      },
    });
    this.paint();
  }

  clear(): void {
    this.drawing.clear();
    this.#changed();
  }

  /** Draws what there is, and the keys' pen while it is of use. */
  paint(): void {
    paintGrey(this.#paper, this.drawing.toBytes());
    const context = this.node.getContext("2d")!;
    context.drawImage(this.#paper, 0, 0, pixels, pixels);
    if (!this.#showsPen) return;
    const [x, y] = this.#pen.place.map((share) => share * pixels);
    context.beginPath();
    context.arc(x, y, 8, 0, 2 * Math.PI);
    context.lineWidth = 3;
    context.strokeStyle = palette[1];
    context.fillStyle = palette[1];
    if (this.#pen.isDown) context.fill();
    context.stroke();
  }

  #start(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.node.setPointerCapture(event.pointerId);
    this.#showsPen = false;
    const place = this.#placeOf(event);
    this.#pointers.set(event.pointerId, place);
    this.drawing.line(place, place);
    this.#changed();
  }

  /** A browser gathers the moves between two frames: a quick stroke is drawn through all of them. */
  #move(event: PointerEvent): void {
    let from = this.#pointers.get(event.pointerId);
    if (!from) return;
    const moves = event.getCoalescedEvents();
    for (const move of moves.length > 0 ? moves : [event]) {
      const to = this.#placeOf(move);
      this.drawing.line(from, to);
      from = to;
    }
    this.#pointers.set(event.pointerId, from);
    this.#changed();
  }

  #end(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const line = this.#pen.press(event.key, event.shiftKey);
    if (line === undefined) return;
    event.preventDefault(); // the page must not scroll
    this.#showsPen = true;
    if (line) this.drawing.line(...line);
    if (event.key === " ") say(this.penStatus, `Pen ${this.#pen.isDown ? "down" : "up"}.`);
    this.#changed();
  }

  /** The pen shows where keys have the focus, not under a finger. */
  #focus(isFocused: boolean): void {
    this.#showsPen = isFocused && this.node.matches(":focus-visible");
    if (!isFocused) this.#pen.isDown = false;
    this.paint();
  }

  #placeOf({ clientX, clientY }: PointerEvent): Place {
    const { left, top, width, height } = this.node.getBoundingClientRect();
    return [(clientX - left) / width, (clientY - top) / height];
  }

  #changed(): void {
    setAttributes(this.node, { "data-empty": this.drawing.isEmpty });
    this.#onChange();
  }
}
