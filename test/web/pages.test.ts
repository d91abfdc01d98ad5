import { expect, test } from "vitest";
import { testBrowser } from "./site";

const browser = testBrowser();

test("the start page leads to the first lesson", async (context) => {
  const { page } = await browser.open(context, "");
  await page.getByRole("link", { name: "Begin with lesson 1" }).click();
  await page.waitForURL("**/lessons/01-structure.html");
  expect(await page.title()).toBe("01 Structure - Deltabook");
});
