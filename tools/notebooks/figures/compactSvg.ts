/** The same picture in fewer bytes: without empty elements and without decimals that nobody sees. */
export function compactSvg(svg: string): string {
  return withoutEmpty(svg).replace(/<[^>]*>/g, compactTag);
}

function compactTag(tag: string): string {
  return tag
    .replace(/ (?:data-[\w-]+|pointer-events|focusable|xml:space)="[^"]*"/g, "")
    .replace(/ (?:opacity: 1|vector-effect: none);/g, "")
    .replace(/ (?:d|points|transform|[xy][12]?|c[xy]|r|width|height)="[^"]*"/g, rounded);
}

function rounded(attribute: string): string {
  return attribute.replace(/-?\d+\.\d{3,}(?:e[-+]?\d+)?/g, (number) =>
    String(Math.round(Number(number) * 100) / 100),
  );
}

/** Groups and paths that plotly made in case there is something to draw. */
function withoutEmpty(svg: string): string {
  const smaller = svg.replace(/<(g|path|defs)(?: transform="[^"]*")?(?:\/>|><\/\1>)/g, "");
  return smaller.length === svg.length ? svg : withoutEmpty(smaller);
}
