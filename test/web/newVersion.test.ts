import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { root } from "../../tools/setup/root.mjs";
import { serveFolder } from "../../tools/site/serve";
import { writeServiceWorker } from "../../tools/site/serviceWorker";
import { findFirefox } from "./firefox/findFirefox";
import { openFirefox } from "./firefox/openFirefox";

const program = findFirefox();
const copy = join(root, "build", "test", `new-version-${process.pid}`);

const heading = "document.querySelector('h1').textContent";

// In Firefox: Playwright's Chromium is attached to its service workers as well, which keeps a waiting one from taking over.
test("a new version takes over at the next page, whole", { timeout: 600_000 }, async (context) => {
  if (program === undefined)
    context.skip("no Firefox was found; install one, or name its program in FIREFOX");
  cpSync(inject("siteFolder"), copy, { recursive: true });
  const server = await serveFolder(copy, { under: "/a/b/" });
  const firefox = await openFirefox(program!);
  context.onTestFinished(async () => {
    await firefox.close();
    await server.close();
    rmSync(copy, { recursive: true });
  });
  await firefox.goTo(server.url);
  await firefox.waitFor("return document.querySelector('.kept') !== null");
  await publishNewer(["index.html", "glossary.html"]);
  await firefox.waitFor(
    "return navigator.serviceWorker.ready.then(async (registration) => {" +
      "await registration.update(); return registration.waiting !== null; })",
  );
  expect(await firefox.waitFor(`return ${heading}`)).not.toContain("newer");
  await firefox.click("//a[normalize-space()='Glossary']");
  await firefox.waitFor(`return ${heading} === 'Glossary, newer' && crossOriginIsolated`);
});

/** Changes pages of the copy, as a new version would. */
async function publishNewer(pages: readonly string[]): Promise<void> {
  for (const page of pages) {
    const text = readFileSync(join(copy, page), "utf8");
    writeFileSync(join(copy, page), text.replace("</h1>", ", newer</h1>"));
  }
  await writeServiceWorker(root, copy);
}
