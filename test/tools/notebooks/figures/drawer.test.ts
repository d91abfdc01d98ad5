import { describe, expect, onTestFinished, test } from "vitest";
import { FigureDrawer } from "../../../../tools/notebooks/figures/drawer.js";
import { findChromium } from "../../../../tools/setup/chromium.js";
import { alt, figure } from "./makeFigure.js";

describe("FigureDrawer", () => {
  test(
    "draws a figure, the same in every browser that is started",
    { timeout: 60_000 },
    async (context) => {
      if (findChromium() === undefined) context.skip("no Chromium draws the pictures");
      const drawers = [new FigureDrawer(), new FigureDrawer()];
      onTestFinished(async () => {
        await Promise.all(drawers.map((drawer) => drawer.close()));
      });
      const [first, second] = await Promise.all(drawers.map((drawer) => drawer.draw(figure())));
      expect(first).toContain(`<title>${alt}</title>`);
      expect(first).toMatch(/^<svg [^>]*width="\d+"/);
      expect(first).toBe(second);
      expect(first.length).toBeLessThan(10_000);
    },
  );
});
