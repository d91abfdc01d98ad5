import { join } from "node:path";
import { build } from "esbuild";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { browserFiles } from "../../lib/src/platform/browserFiles";
import { findChromium } from "../../tools/setup/chromium";
import { serve, type WebServer } from "../engine/everywhere/webServer";

declare const bundle: { readonly browserFiles: typeof browserFiles };

const executablePath = findChromium();
let browser: Browser | undefined;
let server: WebServer | undefined;

beforeAll(async () => {
  if (executablePath === undefined) return;
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "../../lib/src/platform/browserFiles.ts")],
    ...{ bundle: true, write: false, globalName: "bundle", target: "es2022" },
  });
  server = await serve(new Map([["page.js", outputFiles[0].text]]), { isolated: false });
  browser = await chromium.launch({ executablePath });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test("browserFiles keeps what was written, beyond the page, and renames it", async (context) => {
  if (!browser || !server) return context.skip("no Chromium, Chrome or Edge was found");
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.evaluate(async () => {
    await bundle.browserFiles.writeFileAtomic("data/a", new Uint8Array([1, 2]));
    await bundle.browserFiles.writeFileAtomic("b", "text");
    await bundle.browserFiles.rename("b", "data/b");
  });
  await page.reload();
  const found = await page.evaluate(async () => {
    const read = (path: string): Promise<unknown> =>
      bundle.browserFiles.readFile(path).then(
        (bytes) => [...bytes],
        (error: unknown) => String(error),
      );
    return [await read("data/a"), await read("data/b"), await read("b")];
  });
  expect(found).toEqual([
    [1, 2],
    [...Buffer.from("text")],
    "FileError: Cannot read b: there is no such file; a web page has only the files that it has written itself",
  ]);
}, 60_000);
