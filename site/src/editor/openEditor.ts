import { closeBrackets } from "@codemirror/autocomplete";
import { typescriptLanguage } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { minimalSetup } from "codemirror";
import type { Assistance } from "./assistance";
import { highlighter } from "./colours";
import { completion } from "./completion";
import { explanation } from "./explanation";
import { keys, type KeyActions } from "./keys";
import { typeErrors } from "./typeErrors";

/** Settings of an editor. */
export interface EditorOptions extends KeyActions {
  /** The element to put it into. */
  readonly parent: HTMLElement;
  readonly source: string;
  /** What a screen reader says of it. */
  readonly label: string;
  readonly assistance: Assistance;
  /** Called with each new text. */
  readonly onChange: (source: string) => void;
}

/** An editor on the page. */
export interface Editor {
  focus(): void;
  destroy(): void;
}

/** Opens an editor for TypeScript. */
export function openEditor(options: EditorOptions): Editor {
  const { parent, source } = options;
  const view = new EditorView({
    parent,
    state: EditorState.create({ doc: source, extensions: extensions(options) }),
  });
  return {
    focus() {
      view.focus();
    },
    destroy() {
      view.destroy();
    },
  };
}

function extensions(options: EditorOptions): Extension {
  const { label, assistance, onChange } = options;
  return [
    keys(options),
    minimalSetup,
    ...[lineNumbers(), bracketMatching(), closeBrackets(), indentOnInput()],
    typescriptLanguage,
    syntaxHighlighting(highlighter),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": label }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString());
    }),
    ...[typeErrors(assistance), completion(assistance), explanation(assistance)],
  ];
}
