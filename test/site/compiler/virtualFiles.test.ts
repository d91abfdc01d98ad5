import tslabTypeScript from "@tslab/typescript-for-tslab";
import { expect, test } from "vitest";
import { addFiles, cellFolder } from "../../../site/src/compiler/virtualFiles";

test("addFiles is all that the compiler can read", () => {
  addFiles({ "/notebooks/node_modules/a/index.d.ts": "export {};" });
  const { sys } = tslabTypeScript;
  expect(sys.getCurrentDirectory()).toBe(cellFolder);
  expect(sys.readFile("/notebooks/node_modules/a/index.d.ts")).toBe("export {};");
  expect(sys.fileExists("/etc/passwd")).toBe(false);
  expect(sys.directoryExists("/notebooks/node_modules")).toBe(true);
  expect(sys.directoryExists("/notebooks/other")).toBe(false);
  expect(sys.getDirectories("/notebooks/node_modules")).toEqual(["a"]);
});
