import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportText } from "../../../../site/src/page/model/exportText";
import { importNotebook } from "../../../../site/src/page/model/importNotebook";
import { root } from "../../../../tools/setup/root.mjs";
import { aNotebook } from "../aNotebook";

const folder = join(root, "notebooks");

test.for(readdirSync(folder).filter((name) => name.endsWith(".ipynb")))(
  "exportText gives %s, which nobody edited, byte for byte",
  (name) => {
    const text = readFileSync(join(folder, name), "utf8");
    expect(exportText(importNotebook(text, name)) === text).toBe(true);
  },
);

test("exportText names the kernel of a notebook that names none", () => {
  const text = exportText({ ...aNotebook(), metadata: { mine: 1 } });
  const { metadata } = JSON.parse(text) as { metadata: object };
  expect(metadata).toEqual({
    mine: 1,
    kernelspec: { display_name: "TypeScript (tslab)", language: "typescript", name: "tslab" },
  });
});
