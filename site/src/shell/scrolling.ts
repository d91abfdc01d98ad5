/** What may be wider than the page, and then scrolls in itself. */
const wide = ".scrolls, .output";

/** Lets the keyboard reach what scrolls, as long as it does; what cells show later, too. */
export function reachScrolling(): void {
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) if (target instanceof HTMLElement) reach(target);
  });
  const observe = (element: Element): void => {
    if (element.matches(wide)) sizes.observe(element);
    for (const inner of element.querySelectorAll(wide)) sizes.observe(inner);
  };
  observe(document.body);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) observe(node);
  }).observe(document.body, { childList: true, subtree: true });
}

function reach(element: HTMLElement): void {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  if (scrollWidth > clientWidth || scrollHeight > clientHeight) element.tabIndex = 0;
  else element.removeAttribute("tabindex");
}
