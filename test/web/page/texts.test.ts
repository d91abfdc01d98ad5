import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../tools/setup/root.mjs";
import { testBrowser } from "../site";
import { violations } from "../violations";
import { importText } from "./notebook";

const browser = testBrowser();

/** What a text cell of an imported notebook says. */
const source = `# Another title

A *neuron* adds up: $y = wx + b$, see [the glossary](glossary.md#neuron) and [lesson 2](02-forward-pass.ipynb).

| input | weight |
| ----- | -----: |
| 1     |   -0.5 |

\`\`\`ts
const sum = (a: number): number => a + 1;
\`\`\`

<details>
<summary>Answer</summary>

It is **4**.

</details>

<img src="x" onerror="document.title = 'run'"><script>document.title = "run";</script>

<script>document.title = "run";</script>

[press](javascript:document.title='run') ![a dot](https://example.org/dot.png)`;

/** Lesson 01 with another text in its first cell. */
function changed(): string {
  const path = join(root, "notebooks/01-structure.ipynb");
  const notebook = JSON.parse(readFileSync(path, "utf8")) as { cells: { source: unknown }[] };
  notebook.cells[0].source = source;
  return JSON.stringify(notebook);
}

test("texts of an imported notebook are rendered as the lesson's are, and nothing in them acts", async (context) => {
  const { page, requests, problems } = await browser.open(context, "lessons/01-structure.html");
  const isLoaded = (name: string): boolean => requests.some((url) => basename(url) === name);
  await page.getByRole("button", { name: "Run all", exact: true }).waitFor();
  const title = await page.title();
  expect(isLoaded("markdown.js")).toBe(false);

  await importText(page, "mine.ipynb", changed());
  await page.getByText("This is mine.ipynb now.").waitFor();
  const cell = page.locator(".cell.text").first();
  await cell.getByRole("heading", { level: 1, name: "Another title" }).waitFor();
  expect(await page.locator("pre.markdown").count()).toBe(0);
  expect(await cell.locator(".katex math").count()).toBe(1);
  expect(await cell.locator("td").allInnerTexts()).toEqual(["1", "-0.5"]);
  await cell.locator("pre .t-keyword", { hasText: "const" }).waitFor();
  const links = await cell.getByRole("link").all();
  expect(await Promise.all(links.map((link) => link.getAttribute("href")))).toEqual([
    "../glossary.html#neuron",
    "../lessons/02-forward-pass.html",
  ]);
  await cell.getByText("Answer").click();
  await cell.getByText("It is 4.").waitFor();

  const text = await cell.innerText();
  expect(text).toContain('<img src="x" onerror="document.title = \'run\'">');
  expect(text).toContain('<script>document.title = "run";</script>');
  expect(await cell.locator("img, script").count()).toBe(0);
  expect(await page.title()).toBe(title);
  expect(requests.filter((url) => url.includes("example.org"))).toEqual([]);
  expect(problems).toEqual([]);
  expect(await violations(page)).toEqual([]);
});

test("a text stays as it is written where what renders it cannot be loaded", async (context) => {
  const { page } = await browser.open(context, "lessons/01-structure.html");
  await page.context().route("**/markdown.js", (route) => route.abort());
  await importText(page, "mine.ipynb", changed());
  await page.getByText("This is mine.ipynb now.").waitFor();
  expect(await page.locator("pre.markdown").innerText()).toContain("# Another title");
});
