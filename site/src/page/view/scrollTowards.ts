/** The edges of an area, in pixels from the top of the window. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far to scroll down, in pixels, so that `wanted` comes into view: only as far as needed, and never so far that the top of
 * `kept` goes out of view.
 *
 * @param view the part of the window that nothing covers
 */
export function scrollTowards(wanted: Extent, kept: Extent, view: Extent): number {
  const needed = Math.min(wanted.bottom - view.bottom, wanted.top - view.top);
  return Math.max(0, Math.min(needed, kept.top - view.top));
}
