/** The contrast of two colours as WCAG 2.2 defines it: from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance of a colour written as #RRGGBB. */
export function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((start) => {
    const c = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
