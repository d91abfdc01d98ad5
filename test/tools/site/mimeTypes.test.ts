import { expect, test } from "vitest";
import { isPackedWell, mimeType } from "../../../tools/site/mimeTypes";

test.each([
  ["lessons/01-x.html", "text/html; charset=utf-8", true],
  ["assets/plotly-cartesian.min.js", "text/javascript; charset=utf-8", true],
  ["assets/fonts/a.woff2", "font/woff2", false],
  ["assets/data/mnist-10000.gz", "application/gzip", false],
  ["LICENSE", "application/octet-stream", false],
])("mimeType and isPackedWell know %s", (path, type, packs) => {
  expect(mimeType(path)).toBe(type);
  expect(isPackedWell(type)).toBe(packs);
});
