import { element, newId, setAttributes } from "./element";

/** A "?" that shows and hides a text; both go where the caller puts them. */
export function explanation(
  word: string,
  text: string,
): { toggle: HTMLButtonElement; note: HTMLElement } {
  const id = newId();
  const note = element("p", { id, class: "note", hidden: true }, text);
  const toggle = element(
    "button",
    {
      ...{ type: "button", class: "toggle", "aria-expanded": "false", "aria-controls": id },
      "aria-label": `What is meant by ${word}?`,
      onclick: () => {
        note.hidden = !note.hidden;
        setAttributes(toggle, { "aria-expanded": String(!note.hidden) });
      },
    },
    "?",
  );
  return { toggle, note };
}

/** A control with its label, and a text that explains the word. */
export function explained(
  label: string,
  control: HTMLElement,
  { text, shown = [] }: { text: string; shown?: readonly HTMLElement[] },
): HTMLElement {
  const id = newId();
  setAttributes(control, { id });
  const { toggle, note } = explanation(label.toLowerCase(), text);
  return element(
    "div",
    { class: "setting" },
    element("label", { for: id }, label),
    control,
    ...shown,
    toggle,
    note,
  );
}
