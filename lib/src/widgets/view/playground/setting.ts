import { explained } from "../explained";
import { explanations, type Term } from "./explanations";

/** A control with its label, and the explanation of a term. */
export function setting(
  label: string,
  term: Term,
  control: HTMLElement,
  ...shown: HTMLElement[]
): HTMLElement {
  return explained(label, control, { text: explanations[term], shown });
}
