/** How far below and above the visible part of the page something is made ready. */
const rootMargin = "300px";

/** Does something once, as soon as an element comes near the visible part of the page; returns what calls it off. */
export function whenNear(node: Element, act: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin },
  );
  observer.observe(node);
  return () => {
    observer.disconnect();
  };
}
