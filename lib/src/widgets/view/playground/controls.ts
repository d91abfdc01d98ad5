import { counted } from "../../../figures/words";
import { element, say, setAttributes } from "../element";

/** A list to choose from; a value that it has not got becomes one more entry. */
export function choice<T extends string | number>(
  value: T,
  values: readonly T[],
  onChange: (value: T) => void,
): HTMLSelectElement {
  const all = values.includes(value) ? values : [value, ...values];
  const node: HTMLSelectElement = element(
    "select",
    {
      onchange: () => {
        onChange(all[node.selectedIndex]);
      },
    },
    ...all.map((each) => element("option", { selected: each === value }, String(each))),
  );
  return node;
}

/** Where a slider can stand; the noun says what it counts. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly noun?: string;
}

/** A slider and the number that it stands at. */
export function slider(
  value: number,
  { noun, ...range }: SliderRange,
  onChange: (value: number) => void,
): { node: HTMLInputElement; shown: HTMLElement } {
  const inWords = (count: number): string => (noun ? counted(count, noun) : String(count));
  const shown = element("output", {}, inWords(value));
  const node: HTMLInputElement = element("input", {
    ...{ type: "range", ...range, value, "aria-valuetext": inWords(value) },
    oninput: () => {
      const text = inWords(Number(node.value));
      say(shown, text);
      setAttributes(node, { "aria-valuetext": text });
    },
    onchange: () => {
      onChange(Number(node.value));
    },
  });
  return { node, shown };
}

/** A number to type; one that is not allowed is taken back. */
export function numberField(
  value: number,
  { min, step }: { min: number; step: number | "any" },
  onChange: (value: number) => void,
): HTMLInputElement {
  let last = value;
  const node: HTMLInputElement = element("input", {
    ...{ type: "number", min, step, value },
    onchange: () => {
      const isAllowed = node.value !== "" && node.checkValidity();
      if (isAllowed) onChange((last = Number(node.value)));
      else node.value = String(last);
    },
  });
  return node;
}

/** Controls that belong together. */
export function group(title: string, ...children: HTMLElement[]): HTMLElement {
  return element("fieldset", {}, element("legend", {}, title), ...children);
}
