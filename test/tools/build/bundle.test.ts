import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bundle } from "../../../tools/build/bundle.js";
import { temporaryFolder } from "../setup/machine.js";

const require = createRequire(import.meta.url);

test("bundle puts the library and its threads' program into one file each, which knows its own place", async () => {
  const root = temporaryFolder({
    "lib/tsconfig.json": "{}",
    "lib/src/index.ts": `export { place } from "./platform/place";\nexport { join } from "node:path";`,
    "lib/src/engine/thread.ts": `import { place } from "../platform/place";\nmodule.exports = place;`,
    "lib/src/platform/place.ts": "export const place: string = __dirname;",
  });
  await bundle.make(root);
  const library = require(join(root, bundle.outputs[0])) as { place: string; join: unknown };
  expect(library.place).toBe(join(root, "lib/dist/node"));
  expect(library.join).toBe(join);
  expect(require(join(root, bundle.outputs[1]))).toBe(library.place);
});

test("the package's main file is the bundle", () => {
  const { main } = require("../../../lib/package.json") as { main: string };
  expect(bundle.outputs[0]).toBe(`lib/${main}`);
});
