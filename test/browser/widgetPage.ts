import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { bringUpToDate } from "../../tools/build/step";
import { widgets } from "../../tools/build/widgets";
import { findChromium } from "../../tools/setup/chromium";
import { root } from "../../tools/setup/root.mjs";
import type { mountWidget } from "../../lib/src/widgets/view";

/** The browser that tests may use, and what is said where there is none. */
export const executablePath = findChromium();
export const notice =
  "no Chromium, Chrome or Edge was found; install one, or name its program in CHROMIUM";

const site = "https://widgets.invalid/";

const html = `<!doctype html><html lang="en"><title>Widgets</title><meta name="viewport" content="width=device-width">
<body style="margin: 8px"><main></main>
<script type="module">
  import { mountWidget } from "./widgets.js";
  Object.assign(globalThis, { mountWidget });
</script>`;

/** What the page's script leaves for the test. */
interface PageGlobals {
  readonly mountWidget: typeof mountWidget;
}

/** A bare page with widgets in it. */
export interface WidgetPage {
  readonly page: Page;
  /** What the page asked the network for besides itself and the script, and what went wrong in it. */
  readonly problems: readonly string[];
}

/** The script as JupyterLab gets it. */
export async function builtScript(): Promise<string> {
  await bringUpToDate(widgets, root);
  return readFileSync(join(root, widgets.outputs[0]), "utf8");
}

/** Opens a page without a network, and mounts a widget for each content. */
export async function openWidgets(
  browser: Browser,
  script: string,
  contents: readonly unknown[],
  { width = 900, isDark = false }: { width?: number; isDark?: boolean } = {},
): Promise<WidgetPage> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => problems.push(message.text()));
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url === site) return route.fulfill({ contentType: "text/html", body: html });
    if (url === `${site}widgets.js`) {
      return route.fulfill({ contentType: "text/javascript", body: script });
    }
    problems.push(url);
    return route.abort();
  });
  await page.goto(site);
  await page.evaluate(mountAll, { contents, isDark });
  return { page, problems };
}

/** The button with this text, or name. */
export function button(page: Page, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

/** Runs in the page. */
function mountAll({ contents, isDark }: { contents: readonly unknown[]; isDark: boolean }): void {
  const { mountWidget } = globalThis as unknown as PageGlobals;
  for (const content of contents) {
    const place = document.querySelector("main")!.appendChild(document.createElement("div"));
    mountWidget(place, content, { isDark: () => isDark });
  }
}
