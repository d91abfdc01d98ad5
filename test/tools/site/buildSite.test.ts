import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../tools/setup/root.mjs";
import { site } from "../../../tools/site/buildSite";
import { textPages } from "../../../tools/site/pages/textPage";

const isInput = (path: string): boolean =>
  site.inputs.some((input) => path === input || path.startsWith(`${input}/`));

test("the web edition is built anew when anything of it changes", () => {
  const parts = readdirSync(join(root, "site")).filter((name) => name !== "dist");
  const sources = [...parts.map((name) => `site/${name}`), ...textPages.map(({ file }) => file)];
  expect(sources.filter((path) => !isInput(path))).toEqual([]);
  expect(site.inputs.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
