import { element, newId } from "../../../../lib/src/widgets/view/element";
import { button } from "../../../../lib/src/widgets/view/button";

/** A question to the reader. */
export interface Question {
  readonly text: string;
  /** What goes on: "Replace". */
  readonly yes: string;
  /** Something to do before one answers: "Export mine first". */
  readonly first?: { readonly text: string; readonly do: () => void };
}

/** Asks in a dialog; false if the reader cancels. */
export function ask({ text, yes, first }: Question): Promise<boolean> {
  const id = newId();
  const dialog = element("dialog", { class: "ask", "aria-labelledby": id });
  const close = (answer: string) => (): void => {
    dialog.close(answer);
  };
  dialog.append(
    element("p", { id }, text),
    element(
      "div",
      { class: "choices" },
      ...(first ? [button(first.text, first.do)] : []),
      button(yes, close("yes")),
      button("Cancel", close("")),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}
