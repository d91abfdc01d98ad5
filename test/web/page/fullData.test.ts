import { expect, test } from "vitest";
import { testBrowser } from "../site";

const browser = testBrowser();

test("files that are not MNIST's are refused, and fetching says why it cannot", async (context) => {
  const { page } = await browser.open(context, "lessons/09-mnist.html");
  await page.context().route(/^https:/, (route) => route.abort());
  const panel = page.getByRole("group", { name: "Files of the full MNIST" });
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
