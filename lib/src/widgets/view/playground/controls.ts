import { element, say } from "../element";

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

/** A slider and the number that it stands at. */
export function slider(
  value: number,
  { min, max, step }: { min: number; max: number; step: number },
  onChange: (value: number) => void,
): { node: HTMLInputElement; shown: HTMLElement } {
  const shown = element("output", {}, String(value));
  const node: HTMLInputElement = element("input", {
    ...{ type: "range", min, max, step },
    value,
    oninput: () => {
      say(shown, String(Number(node.value)));
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
