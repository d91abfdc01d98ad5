import { button } from "../../../../lib/src/widgets/view/button";
import { element } from "../../../../lib/src/widgets/view/element";

/** A way out of what a notice says. */
export interface Choice {
  readonly text: string;
  /** What it does; the notice goes away then. */
  choose(): void;
}

/** Settings of a notice. */
export interface NoticeOptions {
  /** Problems are read out at once; other notices when the reader pauses. */
  readonly isProblem?: boolean;
  readonly choices?: readonly Choice[];
}

/** A message with its ways out, which stays until the reader has chosen one of them. */
export function notice(
  text: string,
  { isProblem = false, choices = [] }: NoticeOptions = {},
): HTMLElement {
  const buttons = choices.map((choice) =>
    button(choice.text, () => {
      choice.choose();
      node.remove();
    }),
  );
  const node = element(
    "div",
    { class: isProblem ? "notice problem" : "notice" },
    element("p", { role: isProblem ? "alert" : "status" }, text),
    element("div", { class: "choices" }, ...buttons),
  );
  return node;
}

/** The place for notices about the whole notebook: one of each kind, the newest of that. */
export class Notices {
  readonly node = element("div", { class: "notices" });
  /** Problems: wherever somebody reads or writes, they are to be in view. */
  readonly problems = element("div", { class: "notices problems" });
  readonly #shown = new Map<string, HTMLElement>();

  /** Shows a notice in place of the last one of its kind. */
  show(kind: string, text: string, options?: NoticeOptions): void {
    this.drop(kind);
    const shown = notice(text, options);
    this.#shown.set(kind, shown);
    const place = options?.isProblem ? this.problems : this.node;
    place.append(shown);
  }

  /** Takes away the notice of a kind, if it is there. */
  drop(kind: string): void {
    this.#shown.get(kind)?.remove();
    this.#shown.delete(kind);
  }
}
