import { expect, test } from "vitest";
import { svgPicture, svgText } from "../../lib/src/widgets/svg";

test("svgPicture is an image with a name, on white paper", () => {
  const svg = svgPicture(20, 10, "a < b", ["<g/>"]);
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" role="img" width="20" height="10"/,
  );
  expect(svg).toContain(
    '<title>a &lt; b</title><rect width="20" height="10" fill="#FFFFFF"/><g/></svg>',
  );
});

test("svgText writes text, not markup", () => {
  expect(svgText(1, 2, "<b>", "end")).toBe('<text x="1" y="2" text-anchor="end">&lt;b></text>');
});
