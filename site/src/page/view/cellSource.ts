import { element } from "../../../../lib/src/widgets/view/element";
import type { Editor, EditorOptions } from "../../editor";
import { loadEditor } from "./loadEditor";

/** The text of a code cell: as the page was built with it, as text, or in an editor. */
export class CellSource {
  readonly node: HTMLElement;
  /** What the page was built with: the lesson's text in colours. */
  readonly #built: readonly Node[];
  #editor: Editor | undefined;

  constructor(node: HTMLElement) {
    this.node = node;
    node.tabIndex = -1;
    this.#built = [...node.childNodes];
  }

  get isOpen(): boolean {
    return this.#editor !== undefined;
  }

  /** Shows a text; `isLesson` says that it is the one that the page was built with. */
  show(source: string, isLesson: boolean): void {
    if (isLesson && this.#built.length > 0) {
      this.node.replaceChildren(...this.#built);
    } else {
      this.node.replaceChildren(plain(source));
    }
  }

  /** Opens an editor in place of the text, as soon as it is loaded: `options` then says what the text is. */
  async open(options: () => Omit<EditorOptions, "parent">): Promise<void> {
    const { openEditor } = await loadEditor();
    if (this.#editor) return;
    this.node.replaceChildren();
    this.#editor = openEditor({ ...options(), parent: this.node });
  }

  /** Closes the editor; another `show` says what is to be seen then. */
  close(): void {
    this.#editor?.destroy();
    this.#editor = undefined;
  }

  /** Puts the keyboard's focus into the editor, or on the text. */
  focus(options: FocusOptions = {}): void {
    if (this.#editor)
      this.#editor.focus(); // which never scrolls
    else this.node.focus(options);
  }
}

/** The text, in colours as soon as what reads it is loaded; who has edited a cell is likely to edit again. */
function plain(source: string): HTMLElement {
  const code = element("code", {}, source);
  loadEditor().then(
    ({ coloured }) => {
      code.replaceChildren(coloured(source));
    },
    () => undefined,
  );
  return element("pre", { class: "plain scrolls" }, code);
}
