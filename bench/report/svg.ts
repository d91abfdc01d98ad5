/** A number for an attribute of SVG: no more decimals than can be seen. */
export function at(value: number): string {
  return String(Math.round(10 * value) / 10);
}

/** Text for SVG, with the characters that mean something there written out. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A picture on white, so that it can be read on a dark page too. */
export function svg(width: number, height: number, title: string, body: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${at(width)} ${at(height)}" width="${at(width)}"`,
    `  font-family="system-ui, sans-serif" font-size="14" fill="#222" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...body,
    "</svg>\n",
  ].join("\n");
}
