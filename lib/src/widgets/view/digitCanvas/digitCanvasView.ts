import { ByteTensor } from "../../../byteTensor";
import type { Sequential } from "../../../models";
import { readDigit } from "../../readDigit";
import { button } from "../button";
import { element, newId, say } from "../element";
import type { View } from "../view";
import { OutputsView } from "./outputsView";
import { PadView } from "./padView";
import { paintGrey } from "./paintGrey";

const help =
  "Draw with the mouse, a finger or a pen. With keys: the arrow keys move the pen (with Shift twice as far), the space bar " +
  "sets it down and lifts it, Tab leads on.";

const nothing = "Draw a digit from 0 to 9, as large as the surface.";

/** A surface to draw on, what the network sees of it, and what it says. */
export function digitCanvasView(model: Sequential, labels: readonly string[]): View {
  const helpId = newId();
  const outputs = new OutputsView(labels);
  const answer = element("p", { class: "answer", role: "status" }, nothing);
  const seen = element("canvas", {
    ...{ width: 28, height: 28, class: "seen", role: "img" },
    "aria-label":
      "The image that the network sees: the drawing, scaled and centred in 28 x 28 pixels",
  });
  const show = (): void => {
    pad.paint();
    const reading = pad.drawing.isEmpty ? undefined : readDigit(model, pad.drawing);
    paintGrey(seen, reading?.image ?? blank);
    outputs.show(reading?.outputs, reading?.best);
    say(answer, reading ? `The network says: ${labels[reading.best]}` : nothing);
  };
  const pad = new PadView(helpId, oncePerFrame(show));
  show();
  const clear = button("Clear", () => {
    pad.clear();
  });
  const node = element(
    "section",
    { class: "widget digits", "aria-label": "Digit canvas: draw a digit" },
    element(
      "div",
      { class: "columns" },
      element("div", {}, pad.node, element("div", { class: "row" }, clear, pad.penStatus)),
      element("div", {}, element("h4", {}, "What the network sees"), seen, answer),
      element("div", {}, element("h4", {}, "Its outputs"), outputs.node),
    ),
    element("p", { class: "note", id: helpId }, help),
  );
  return { node };
}

const blank = new ByteTensor(new Uint8Array(28 * 28), [28, 28]);

/** Acts when the page is drawn next, once, however often it was called. */
function oncePerFrame(act: () => void): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      act();
    });
  };
}
