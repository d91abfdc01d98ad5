import { ink } from "../figures/palette";
import { escapeHtml } from "../text";

/** A picture on white paper, with the text that a screen reader reads out. */
export function svgPicture(width: number, height: number, alt: string, parts: string[]): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" font-family="Arial, Helvetica, sans-serif" font-size="14" fill="${ink}">` +
    `<title>${escapeHtml(alt)}</title><rect width="${width}" height="${height}" fill="#FFFFFF"/>` +
    `${parts.join("")}</svg>`
  );
}

/** A line of text that begins, or ends, at x. */
export function svgText(
  x: number,
  y: number,
  text: string,
  anchor: "start" | "end" = "start",
): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${escapeHtml(text)}</text>`;
}
