import { drawnSize } from "./drawnSize.js";
import { templates } from "./templates.js";

/** The figure, `{ data, layout }`, as an SVG text on white paper; the same figure gives the same text. */
export async function staticSvg(plotly, figure, alt) {
  const { data = [], layout = {} } = structuredClone(figure);
  const size = drawnSize(layout, Infinity);
  const drawing = { data, layout: { template: templates.print, ...layout } };
  const svg = await plotly.toImage(drawing, { format: "svg", imageDataOnly: true, ...size });
  const steady = withSteadyIds(svg, hash(JSON.stringify(figure)));
  return withTitle(withStraightLines(withWholeLegend(steady)), alt);
}

/**
 * Gives the drawing's ids, which end in or hold six random hexadecimal digits, steady ones instead: `id`, which differs
 * from figure to figure because many SVGs may stand in one page, and a number. Classes, random too, are for nothing here.
 */
function withSteadyIds(svg, id) {
  const steady = new Map();
  const replace = (match, before, random) => {
    if (!steady.has(random)) steady.set(random, `${id}-${steady.size}`);
    return before + steady.get(random);
  };
  return svg
    .replace(/ class="[^"]*"/g, "")
    .replace(/((?: id="|url\(['"]?#)(?:clip|clipline|legend|[a-z]*-|p|g))([0-9a-f]{6})/g, replace)
    .replace(/(-)([0-9a-f]{6})(?=["'])/g, replace);
}

/** Writes curves that are straight as lines: contours get a third of their size. */
function withStraightLines(svg) {
  return svg.replace(/Q(\S+) \1(?=[A-Z"])/g, "L$1").replace(/C\S+ (\S+) \1(?=[A-Z"])/g, "L$1");
}

/**
 * Lets the legend be as wide as its text. Plotly clips it at the width that the text has in the fonts of the machine that
 * draws; in wider fonts, where the picture is looked at, its words would be cut off.
 */
function withWholeLegend(svg) {
  return svg
    .replace(/<clipPath id="legend[^"]*">.*?<\/clipPath>/g, "")
    .replace(/ clip-path="url\(#legend[^"]*\)"/g, "");
}

/** FNV-1a: six hexadecimal digits that depend on every character of the text. */
function hash(text) {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, "0").slice(0, 6);
}

/** Gives the drawing the text that a screen reader reads out. */
function withTitle(svg, alt) {
  const title = alt.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return svg.replace(
    /^<svg ([^>]*)>/,
    `<svg role="img" $1><title>${title.replaceAll("$", "$$$$")}</title>`,
  );
}
