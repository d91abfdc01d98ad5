import { expect, test } from "vitest";
import { extensionModule } from "./extension";

const { staticSvg } = await extensionModule<{
  staticSvg: (plotly: object, figure: object, alt: string) => Promise<string>;
}>("staticSvg");

/** Draws as plotly does: with other random digits in its ids at each call. */
function fakePlotly(): { toImage(figure: object): Promise<string> } {
  let calls = 0;
  return {
    toImage() {
      calls += 1;
      const [drawing, clip] = [calls * 0xabcd1, calls * 0x98765].map((n) =>
        n.toString(16).padStart(6, "0"),
      );
      return Promise.resolve(
        `<svg class="main-svg" width="9"><defs id="defs-${drawing}"/><clipPath id="clip${drawing}xyplot"/>` +
          `<clipPath id="clipline${clip}"/><pattern id="p${drawing}-${clip}"/><clipPath id="legend${drawing}"><rect width="9"/></clipPath>` +
          `<g clip-path="url(#legend${drawing})"><text>target 0</text></g>` +
          `<g class="trace scatter trace${clip}" clip-path="url(#clip${drawing}xyplot)"/>` +
          `<g style="fill: url('#p${drawing}-${clip}')" clip-path="url(#clipline${clip})"/>` +
          `<path d="M0,1Q2,3 2,3C2,3 4,5 4,5C1,2 3,4 5,6"/></svg>`,
      );
    },
  };
}

const figure = { data: [], layout: {} };

test("staticSvg of the same figure is the same text, and of another one has other ids", async () => {
  const plotly = fakePlotly();
  const first = await staticSvg(plotly, figure, "a");
  expect(await staticSvg(plotly, figure, "a")).toBe(first);
  const other = await staticSvg(plotly, { ...figure, layout: { width: 9 } }, "a");
  const ids = (svg: string): string[] => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids(first)).toHaveLength(4);
  expect(new Set([...ids(first), ...ids(other)]).size).toBe(8);
});

test("staticSvg keeps every reference to an id", async () => {
  const svg = await staticSvg(fakePlotly(), figure, "a");
  const references = [...svg.matchAll(/url\('?#([^')]+)/g)].map(([, id]) => id);
  expect(references).toHaveLength(3);
  for (const id of references) expect(svg).toContain(` id="${id}"`);
});

test("staticSvg writes straight curves as lines, and bent ones as they are", async () => {
  const svg = await staticSvg(fakePlotly(), figure, "a");
  expect(svg).toContain('d="M0,1L2,3L4,5C1,2 3,4 5,6"');
});

test("staticSvg tells a screen reader what there is to see", async () => {
  const svg = await staticSvg(fakePlotly(), figure, "a < b & $1");
  expect(svg).toMatch(/^<svg role="img" width="9"><title>a &lt; b &amp; \$1<\/title>/);
});

test("staticSvg never cuts off the words of a legend, in whatever fonts it is looked at", async () => {
  const svg = await staticSvg(fakePlotly(), figure, "a");
  expect(svg).toContain("<g><text>target 0</text></g>");
  expect(svg).not.toContain("legend");
});
