/** What an element is given: attributes by their names, and listeners as functions under `on...`. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: Event) => void)>
>;

/** Makes an element: `element("p", { class: "note" }, "text")`. False and undefined leave an attribute out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  setAttributes(node, attributes);
  node.append(...children);
  return node;
}

/** Makes an element of an SVG drawing. */
export function svgElement(
  name: string,
  attributes: Attributes,
  ...children: (Node | string)[]
): SVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  setAttributes(node, attributes);
  node.append(...children);
  return node;
}

/** Sets attributes, and takes off those that are false or undefined. */
export function setAttributes(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (value === undefined || value === false) node.removeAttribute(name);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
}

/** Says something new, and leaves alone what is said already: screen readers read out what changes. */
export function say(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

let ids = 0;

/** An id that no other element has. */
export function newId(): string {
  ids += 1;
  return `deltabook-${ids}`;
}
