import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { fakeMnist } from "../../data/fakeMnist";
import { testBrowser } from "../site";
import { codeCell, outputs, runCell, writeAndRun } from "./notebook";

const browser = testBrowser();
const lesson = "lessons/09-mnist.html";

function dataPanel(page: Page): Locator {
  return page.getByRole("group", { name: "Files of the full MNIST" });
}

/** Drops files on the panel, as from another window. */
async function drop(page: Page, paths: string[]): Promise<void> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement("input"), { type: "file", multiple: true });
    input.id = "dropped";
    document.body.append(input);
  });
  await page.locator("#dropped").setInputFiles(paths);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>("#dropped")!;
    const dataTransfer = new DataTransfer();
    for (const file of Array.from(input.files!)) dataTransfer.items.add(file);
    input.remove();
    const panel = document.querySelector(".data-panel")!;
    panel.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
}

test("the real files of MNIST are taken in when they are dropped, and give 70,000 digits", async (context) => {
  const folder = process.env["DELTABOOK_MNIST_DIR"];
  if (folder === undefined) return context.skip("DELTABOOK_MNIST_DIR names no folder of MNIST");
  const { page } = await browser.open(context, lesson);
  const names = readdirSync(folder).filter((name) => /ubyte(\.gz)?$/.test(name));
  await drop(
    page,
    names.map((name) => join(folder, name)),
  );
  await dataPanel(page).getByText("All four files are in this browser").waitFor();
  await writeAndRun(
    page,
    1,
    `import { mnist } from "@deltabook/nn";
const { train, test } = await mnist.load({ source: "full" });
for (const { x, y } of [train, test]) console.log(x.shape.join(), y.data.slice(0, 8).join(""));`,
  );
  const shown = await outputs(page, 1).innerText();
  expect(shown.trim()).toBe("60000,28,28 50419213\n10000,28,28 72104149");
});

/** A mirror of a small MNIST on this machine, which takes its time. */
async function smallMirror(): Promise<{ url: string; files: readonly object[] }> {
  const files = fakeMnist();
  const server = createServer((request, response) => {
    const found = files.find(({ file }) => request.url === `/${file.packedName}`);
    response.writeHead(found ? 200 : 404, { "Access-Control-Allow-Origin": "*" });
    setTimeout(() => response.end(found?.packed), 300);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, files: files.map(({ file }) => file) };
}

test("the files are fetched from a mirror, how far that is is shown, and the cells begin as ever", async (context) => {
  const { page, requests } = await browser.open(context, lesson);
  const { url, files } = await smallMirror();
  const manifest = { mnist: { mirrors: [url], files } };
  await page.context().route("**/data/manifest.json", (route) => route.fulfill({ json: manifest }));
  const panel = dataPanel(page);
  await panel.getByRole("button", { name: "Fetch them, 12 MB" }).click();
  await panel.getByRole("button", { name: "Cancel" }).waitFor();
  await panel.getByRole("progressbar").waitFor();
  await panel.getByText("All four files are in this browser").waitFor();
  expect(await panel.getByRole("button", { name: "Cancel" }).isVisible()).toBe(false);
  await runCell(page, 1);
  await codeCell(page, 1).getByText("In [1]").waitFor();
  expect(requests.filter((url) => url.endsWith("compiler.js"))).toEqual([]);
});

test("files that are not MNIST's are refused, and fetching says why it cannot", async (context) => {
  const { page } = await browser.open(context, lesson);
  await page.context().route(/^https:/, (route) => route.abort());
  const panel = dataPanel(page);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    panel.getByRole("button", { name: "Choose files" }).click(),
  ]);
  await chooser.setFiles({
    name: "odd.gz",
    mimeType: "application/gzip",
    buffer: Buffer.from("nothing"),
  });
  const problem = panel.getByRole("alert");
  await problem.filter({ hasText: "Cannot add odd.gz: it is not one of the files" }).waitFor();
  await panel.getByRole("button", { name: "Fetch them, 12 MB" }).click();
  await problem.filter({ hasText: "no mirror gave it" }).waitFor();
  expect(await panel.getByRole("button", { name: "Cancel" }).isVisible()).toBe(false);
});

test("a lesson that does not use the full MNIST asks for no files", async (context) => {
  const { page } = await browser.open(context, "lessons/01-structure.html");
  await page.getByRole("button", { name: "Run all", exact: true }).waitFor();
  expect(await page.locator(".data-panel").count()).toBe(0);
});
