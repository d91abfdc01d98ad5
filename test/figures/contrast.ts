import { linear } from "./colorVision";

/** The contrast of two colours as WCAG 2.2 defines it: from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance of a colour written as #RRGGBB. */
export function luminance(color: string): number {
  const [r, g, b] = linear(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** What is seen of a colour of this opacity on a page of another one. */
export function blended(color: string, page: string, opacity: number): string {
  const part = (text: string, start: number): number =>
    Number.parseInt(text.slice(start, start + 2), 16);
  const mixed = [1, 3, 5].map((start) =>
    Math.round(opacity * part(color, start) + (1 - opacity) * part(page, start)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
