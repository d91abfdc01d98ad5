import { button } from "../../../../lib/src/widgets/view/button";
import { element, say, setAttributes } from "../../../../lib/src/widgets/view/element";

/** What the buttons of a cell do. */
export interface CellToolsActions {
  readonly run: () => void;
  /** Opens the editor, or closes it. */
  readonly edit: () => void;
  readonly addBelow: () => void;
  readonly remove: () => void;
  readonly reset: () => void;
}

/** What a cell is doing: nothing, waiting for those before it, running. */
export type RunState = "ready" | "waiting" | "running";

/** The row above a code cell: the number of its last run, and its buttons. */
export class CellTools {
  readonly node: HTMLElement;
  readonly editButton: HTMLButtonElement;
  readonly #count = element("span", { class: "count" });
  /** For those who look for the cell that a message names; its section says it to all others. */
  readonly #name = element("span", { class: "name", "aria-hidden": "true" });
  readonly #run: HTMLButtonElement;
  readonly #mark = element("span", { class: "mark", hidden: true }, "edited");
  readonly #buttons: readonly { readonly node: HTMLButtonElement; readonly verb: string }[];
  readonly #reset: HTMLButtonElement;
  #label = "";

  constructor(actions: CellToolsActions) {
    this.#run = button("Run", actions.run);
    this.editButton = button("Edit", actions.edit);
    this.#reset = button("Reset", actions.reset);
    const [add, remove] = [button("Add below", actions.addBelow), button("Delete", actions.remove)];
    this.#run.classList.add("run");
    this.#buttons = [
      { node: this.#run, verb: "Run" },
      { node: add, verb: "Add below" },
      { node: remove, verb: "Delete" },
      { node: this.#reset, verb: "Reset" },
    ];
    this.node = element(
      "div",
      { class: "tools" },
      ...[
        this.#count,
        this.#run,
        this.editButton,
        add,
        remove,
        this.#reset,
        this.#mark,
        this.#name,
      ],
    );
    this.showRun("ready", null);
    this.showChange(false);
  }

  /** Names the buttons for those who do not see which cell they belong to. */
  name(label: string): void {
    this.#label = label.toLowerCase();
    say(this.#name, label);
    for (const { node, verb } of this.#buttons) {
      setAttributes(node, { "aria-label": `${verb} ${this.#label}` });
    }
    this.showEditing(this.editButton.textContent === "Done");
  }

  /** Shows what the cell is doing, and the number of its last run in this session. */
  showRun(state: RunState, count: number | null): void {
    say(this.#count, `In [${state === "ready" ? (count ?? " ") : "*"}]`);
    setAttributes(this.#run, { "aria-disabled": state !== "ready" && "true" });
    this.node.dataset["state"] = state;
  }

  showEditing(isOpen: boolean): void {
    say(this.editButton, isOpen ? "Done" : "Edit");
    const label = isOpen ? `Done, close the editor of ${this.#label}` : `Edit ${this.#label}`;
    setAttributes(this.editButton, { "aria-label": label });
  }

  /** Shows whether the cell differs from the lesson's, and can go back to it. */
  showChange(isChanged: boolean): void {
    this.#reset.hidden = !isChanged;
    this.#mark.hidden = !isChanged;
  }
}
