import { shown } from "../../digitPicture";
import { element, say, setAttributes } from "../element";

/** A bar for each output of the network. */
export class OutputsView {
  readonly node: HTMLElement;
  readonly #rows: readonly Row[];

  constructor(labels: readonly string[]) {
    this.#rows = labels.map(makeRow);
    this.node = element(
      "ul",
      { class: "outputs", "aria-label": "Outputs of the network" },
      ...this.#rows.map(({ node }) => node),
    );
  }

  /** Shows the outputs, the one with the number `best` standing out; none where nothing is drawn. */
  show(outputs: readonly number[] | undefined, best: number | undefined): void {
    this.#rows.forEach(({ node, bar, value }, i) => {
      const output = outputs?.[i] ?? 0;
      bar.style.width = `${100 * Math.min(1, Math.max(0, output))}%`;
      say(value, outputs ? shown(output) : "–");
      setAttributes(node, { class: i === best ? "best" : false });
    });
  }
}

interface Row {
  readonly node: HTMLElement;
  readonly bar: HTMLElement;
  readonly value: HTMLElement;
}

function makeRow(label: string): Row {
  const bar = element("span", { class: "bar" });
  const value = element("span", { class: "value" });
  const node = element(
    "li",
    {},
    element("span", { class: "label" }, label),
    element("span", { class: "track", "aria-hidden": "true" }, bar),
    value,
  );
  return { node, bar, value };
}
