import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { findChromium } from "../../setup/chromium.js";
import { root } from "../../setup/root.mjs";
import { SetupError } from "../../setup/setupError.mjs";
import type { DataOutput } from "../notebook.js";
import { compactSvg } from "./compactSvg.js";
import { figureType } from "./hash.js";

const site = "https://figures.invalid/";
const extension = join(root, "tools/jupyter/labextension/static");
const plotly = join(root, "node_modules/plotly.js-cartesian-dist-min");

const html = `<!doctype html>
<script src="plotly-cartesian.min.js"></script>
<script type="module">
  import { staticSvg } from "./staticSvg.js";
  globalThis.draw = (figure, alt) => staticSvg(Plotly, figure, alt);
</script>`;

/** What the script of the page offers. */
type PageGlobals = typeof globalThis & { draw(figure: unknown, alt: unknown): Promise<string> };

/** Draws figures by plotly.js in a Chromium of the system, with the code that draws them in JupyterLab. */
export class FigureDrawer {
  private browser: Browser | undefined;
  private page: Promise<Page> | undefined;

  /**
   * The figure of an output as SVG; the same figure gives the same text on one machine.
   *
   * @throws SetupError if there is no Chromium.
   */
  async draw(output: DataOutput): Promise<string> {
    this.page ??= this.open();
    const page = await this.page;
    const drawn = [output.data[figureType], output.data["text/plain"]];
    const svg = await page.evaluate(
      ([figure, alt]) => (globalThis as PageGlobals).draw(figure, alt),
      drawn,
    );
    return compactSvg(svg);
  }

  async close(): Promise<void> {
    await this.browser?.close();
  }

  private async open(): Promise<Page> {
    const executablePath = findChromium();
    if (executablePath === undefined) {
      throw new SetupError(
        "Cannot draw the figures' pictures: no Chromium, Chrome or Edge was found\n" +
          "  Install one, or name its program in the environment variable CHROMIUM.",
      );
    }
    this.browser = await chromium.launch({ executablePath });
    const page = await this.browser.newPage();
    await page.route("**/*", (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name === "") return route.fulfill({ contentType: "text/html", body: html });
      return route.fulfill({ path: join(name.startsWith("plotly") ? plotly : extension, name) });
    });
    await page.goto(site);
    return page;
  }
}
