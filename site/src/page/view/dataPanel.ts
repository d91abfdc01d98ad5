import { button } from "../../../../lib/src/widgets/view/button";
import { element, say } from "../../../../lib/src/widgets/view/element";
import { chooseFiles } from "../files";
import { OutputsView } from "../outputs/outputsView";

/** What the panel asks of its page. */
export interface DataActions {
  /** Takes files in; resolves to what is said then, rejects with what is wrong. */
  readonly add: (files: readonly File[], onProgress: (text: string) => void) => Promise<string>;
  /** Fetches the files, and shows how far that is; resolves to what is said then. */
  readonly fetch: (outputs: OutputsView) => Promise<string>;
  /** Stops fetching. */
  readonly cancel: () => void;
}

/** Takes the files of the full MNIST, which are too large to come with the site. */
export class DataPanel {
  readonly node: HTMLElement;
  readonly #actions: DataActions;
  readonly #status = element("p", { role: "status" });
  readonly #problem = element("p", { role: "alert", class: "wrong" });
  readonly #cancel: HTMLButtonElement;
  readonly #outputs: OutputsView;

  constructor(actions: DataActions) {
    this.#actions = actions;
    this.#cancel = button("Cancel", actions.cancel);
    this.#cancel.hidden = true;
    const text =
      "The next cell can use all 70,000 digits of MNIST, if their four files are in this browser. Drop them here, or:";
    this.node = element(
      "div",
      { class: "data-panel", role: "group", "aria-label": "Files of the full MNIST" },
      element("p", {}, text),
      element(
        "div",
        { class: "choices" },
        button("Choose files", () => void this.#choose()),
        button("Fetch them, 12 MB", () => void this.#fetch()),
        this.#cancel,
      ),
      this.#status,
      this.#problem,
    );
    this.#outputs = new OutputsView(() => {
      this.node.append(this.#outputs.node);
    });
    this.#takeDrops();
  }

  #takeDrops(): void {
    const { node } = this;
    node.addEventListener("dragover", (event) => {
      event.preventDefault();
      node.classList.add("dropping");
    });
    node.addEventListener("dragleave", () => {
      node.classList.remove("dropping");
    });
    node.addEventListener("drop", (event) => {
      event.preventDefault();
      node.classList.remove("dropping");
      void this.#add([...(event.dataTransfer?.files ?? [])]);
    });
  }

  async #choose(): Promise<void> {
    await this.#add(await chooseFiles(".gz,.idx3-ubyte,.idx1-ubyte,application/gzip,*", true));
  }

  async #add(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    await this.#attempt(() =>
      this.#actions.add(files, (text) => {
        say(this.#status, text);
      }),
    );
  }

  async #fetch(): Promise<void> {
    if (!this.#cancel.hidden) return; // it is being fetched
    this.#cancel.hidden = false;
    this.#outputs.clear();
    say(this.#status, "Fetching");
    await this.#attempt(() => this.#actions.fetch(this.#outputs));
    this.#cancel.hidden = true;
  }

  async #attempt(act: () => Promise<string>): Promise<void> {
    say(this.#problem, "");
    try {
      say(this.#status, await act());
    } catch (error) {
      say(this.#status, "");
      say(this.#problem, (error as Error).message);
    }
  }
}
