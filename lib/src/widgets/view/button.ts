import { element } from "./element";

/** A button that does something. */
export function button(text: string, onPress: () => void): HTMLButtonElement {
  return element("button", { type: "button", onclick: onPress }, text);
}
