import { expect, test } from "vitest";
import { compactSvg } from "../../../../tools/notebooks/figures/compactSvg.js";

test.each([
  ["decimals", '<path d="M0.12345,-1.5L33.6666 7"/>', '<path d="M0.12,-1.5L33.67 7"/>'],
  ["texts", '<text x="1.25">0.12345</text>', '<text x="1.25">0.12345</text>'],
  ["empty groups", "<svg><g><g/><g></g></g><path/></svg>", "<svg></svg>"],
  ["ids and colours", '<use href="#a1.2345" fill="#123"/>', '<use href="#a1.2345" fill="#123"/>'],
  ["plotly's own", '<g data-unformatted="a" pointer-events="all">b</g>', "<g>b</g>"],
])("compactSvg: %s", (_, svg, expected) => {
  expect(compactSvg(svg)).toBe(expected);
});
