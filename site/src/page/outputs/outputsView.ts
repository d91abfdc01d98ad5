import { element } from "../../../../lib/src/widgets/view/element";
import type { Output } from "../../../../tools/notebooks/notebook";
import { makeOutput } from "./makeOutput";
import type { OutputView } from "./outputView";

/** An output on the page, and what it shows. */
interface Shown {
  readonly view: OutputView;
  readonly output: Output;
}

/** Shows a cell's outputs. What changes is drawn at the next frame, however often it changed since the last. */
export class OutputsView {
  readonly node = element("div", { class: "outputs" });
  readonly #beforeDrawing: () => void;
  #wanted: readonly Output[] = [];
  #shown: Shown[] = [];
  #frame: number | undefined;
  #isRunning = false;

  /** @param beforeDrawing puts the node onto the page, if it is not there yet */
  constructor(beforeDrawing: () => void) {
    this.#beforeDrawing = beforeDrawing;
  }

  /** Says that the cell runs: until it ends, drafts are enough. */
  begin(): void {
    this.#isRunning = true;
  }

  /** Shows at once, and for good, what is to be shown. */
  finish(): void {
    this.#isRunning = false;
    this.flush();
    for (const { view } of this.#shown) view.finish?.();
  }

  /** Shows these outputs soon. Those that were shown before, and are the same objects, stay as they are. */
  show(outputs: readonly Output[]): void {
    this.#wanted = [...outputs];
    this.#frame ??= requestAnimationFrame(() => {
      this.flush();
    });
  }

  /** Shows at once what is to be shown. */
  flush(): void {
    if (this.#frame === undefined) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#beforeDrawing();
    this.#wanted.forEach((output, place) => {
      this.#draw(output, place);
    });
    for (const { view } of this.#shown.splice(this.#wanted.length)) remove(view);
  }

  /** Takes away all outputs. */
  clear(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    for (const { view } of this.#shown.splice(0)) remove(view);
  }

  #draw(output: Output, place: number): void {
    const shown = this.#shown[place] as Shown | undefined;
    if (shown?.output === output) return;
    if (shown?.view.update(output, this.#isRunning)) {
      this.#shown[place] = { view: shown.view, output };
      return;
    }
    const view = makeOutput(output, this.#isRunning);
    if (shown) {
      shown.view.node.replaceWith(view.node);
      shown.view.dispose?.();
    } else this.node.append(view.node);
    this.#shown[place] = { view, output };
  }
}

function remove(view: OutputView): void {
  view.node.remove();
  view.dispose?.();
}
