/**
 * The same picture in fewer bytes, with ids that no other figure of a page has: decimals that nobody sees are
 * rounded off, and what only plotly's live figures need is left out.
 */
export function compactSvg(svg: string, name: string): string {
  const ids = new Map<string, string>();
  const short = (id: string): string => {
    const known = ids.get(id) ?? `f${name.slice(0, 8)}-${ids.size}`;
    ids.set(id, known);
    return known;
  };
  return svg
    .replace(/ (?:class|data-[\w-]+|pointer-events|xml:space|focusable)="[^"]*"/g, "")
    .replace(/ style=(?:""|'')/g, "")
    .replace(/\bid="([^"]+)"/g, (_, id: string) => `id="${short(id)}"`)
    .replace(
      /url\((?:&quot;|'|")?#([^)'"&]+)(?:&quot;|'|")?\)/g,
      (_, id: string) => `url(#${short(id)})`,
    )
    .replace(/href="#([^"]+)"/g, (_, id: string) => `href="#${short(id)}"`)
    .replace(/(?<=[ ,MLHVCSQTAZmlhvcsqtaz("])-?\d+\.\d{3,}/g, (number) =>
      String(Number(Number(number).toFixed(2))),
    )
    .replace(/<g><\/g>|<defs><\/defs>/g, "");
}
