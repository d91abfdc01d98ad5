/** What plotly takes where a figure does not say. */
const usualSize = { width: 640, height: 400 };
const usualMargin = { t: 100, b: 80 };

/**
 * The size, in pixels, at which a figure with this layout is drawn where `available` pixels of width are free: its own,
 * or narrower, but not below the width at which it says it can be read (`meta.leastWidth`). Pictures whose proportions
 * matter get lower, too; charts keep their height.
 *
 * @returns {{ width: number, height: number }}
 */
export function drawnSize(layout, available) {
  const { width, height, meta, yaxis } = { ...usualSize, ...layout };
  const drawn = Math.min(width, Math.max(available, meta?.leastWidth ?? 0));
  if (yaxis?.scaleanchor === undefined) return { width: drawn, height };
  const { t, b } = { ...usualMargin, ...layout.margin };
  return { width: drawn, height: Math.round(t + b + ((height - t - b) * drawn) / width) };
}
