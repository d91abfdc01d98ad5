import { closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { indentWithTab } from "@codemirror/commands";
import { lintKeymap } from "@codemirror/lint";
import { Prec, type Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";

/** What keys ask of the page. */
export interface KeyActions {
  /** Runs the cell; `advance` goes to the next one. */
  readonly onRun: (advance: boolean) => void;
  /** Leaves the editor. */
  readonly onLeave: () => void;
}

/**
 * Shift-Enter and Ctrl-Enter run the cell. Tab indents, so there is a way out for who has no mouse: Escape, once lists and
 * tooltips are closed, goes to the buttons.
 */
export function keys({ onRun, onLeave }: KeyActions): Extension {
  const does = (act: () => void) => (): boolean => {
    act();
    return true;
  };
  const run = (advance: boolean): (() => boolean) =>
    does(() => {
      onRun(advance);
    });
  return [
    Prec.highest(
      keymap.of([
        { key: "Shift-Enter", run: run(true) },
        { key: "Mod-Enter", run: run(false) },
        { key: "Ctrl-Enter", run: run(false) },
      ]),
    ),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, indentWithTab]),
    Prec.lowest(keymap.of([{ key: "Escape", run: does(onLeave) }])),
  ];
}
