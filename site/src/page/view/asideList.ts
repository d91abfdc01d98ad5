import { button } from "../../../../lib/src/widgets/view/button";
import { element } from "../../../../lib/src/widgets/view/element";
import type { PutAside } from "../storage/notebookStore";

/** What can be done with a notebook that was put aside. */
export interface AsideActions {
  list(): Promise<readonly PutAside[]>;
  export(aside: PutAside): void;
  restore(aside: PutAside): void;
  drop(aside: PutAside): Promise<void>;
}

/** The notebooks that were put aside; nothing if there are none. */
export class AsideList {
  readonly node = element("div", { class: "aside", hidden: true });
  readonly #actions: AsideActions;

  constructor(actions: AsideActions) {
    this.#actions = actions;
  }

  /** Shows what there is now. */
  async refresh(): Promise<void> {
    const all = await this.#actions.list();
    this.node.hidden = all.length === 0;
    const items = all.map((aside) => this.#item(aside));
    this.node.replaceChildren(element("p", {}, "Put aside"), element("ul", {}, ...items));
  }

  #item(aside: PutAside): HTMLElement {
    const { reason, saved } = aside;
    const when = new Date(saved).toLocaleString();
    const drop = async (): Promise<void> => {
      await this.#actions.drop(aside);
      await this.refresh();
    };
    const choices = [
      this.#button("Restore", when, () => {
        this.#actions.restore(aside);
      }),
      this.#button("Export", when, () => {
        this.#actions.export(aside);
      }),
      this.#button("Throw away", when, () => void drop()),
    ];
    const buttons = element("div", { class: "choices" }, ...choices);
    return element("li", {}, `${when}, ${reason}`, buttons);
  }

  #button(text: string, when: string, act: () => void): HTMLElement {
    const made = button(text, act);
    made.setAttribute("aria-label", `${text} what was put aside ${when}`);
    return made;
  }
}
