/** The edges of an area, in pixels from the top of the window. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far to scroll down, in pixels, so that `wanted` comes into view: only as far as needed, and never so far that the top of
 * `kept` goes out of view. Where both have no room, `kept` comes into view alone.
 *
 * @param view the part of the window that nothing covers
 */
export function scrollTowards(wanted: Extent, kept: Extent, view: Extent): number {
  const needed = ({ top, bottom }: Extent): number =>
    Math.max(0, Math.min(bottom - view.bottom, top - view.top));
  const forBoth = needed(wanted);
  return forBoth <= kept.top - view.top ? forBoth : needed(kept);
}
