import { harmlessAttribute } from "./harmlessAttribute";

/** Elements that an output may have; of others only what stands in them is kept. */
const elements = new Set(
  (
    "a abbr b blockquote br caption code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 " +
    "hr i img ins kbd label li mark meter ol p pre progress q s samp section small span strong sub summary sup table " +
    "tbody td tfoot th thead time tr u ul var"
  ).split(" "),
);

/** Elements that go with all that stands in them: it is no text for readers. */
const dropped = new Set(
  "script style template iframe object embed noscript title svg math".split(" "),
);

/**
 * The elements that an HTML output describes, harmless: no scripts, no forms, nothing that loads from another host. An imported
 * notebook may come from anybody. It is parsed in a document that neither runs nor loads anything; Chromium's console names the
 * handlers that the page's policy would forbid even there.
 */
export function sanitizeHtml(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const fragment = document.createDocumentFragment();
  fragment.append(...harmless(parsed.body.childNodes));
  return fragment;
}

function harmless(nodes: Iterable<Node>): Node[] {
  return [...nodes].flatMap((node) => {
    if (node instanceof Text) return [document.createTextNode(node.data)];
    if (!(node instanceof Element) || dropped.has(node.localName)) return [];
    const children = harmless(node.childNodes);
    return elements.has(node.localName) && !isEmptyPicture(node)
      ? [copy(node, children)]
      : children;
  });
}

/** Pictures come along with their page, or not at all. */
function isEmptyPicture(node: Element): boolean {
  return (
    node instanceof HTMLImageElement &&
    harmlessAttribute("src", node.getAttribute("src") ?? "") === undefined
  );
}

function copy(node: Element, children: readonly Node[]): Element {
  const element = document.createElement(node.localName);
  for (const { name, value } of node.attributes) {
    const kept = harmlessAttribute(name, value);
    if (kept !== undefined) element.setAttribute(name, kept);
  }
  element.append(...children);
  return element;
}
