import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { bundle } from "../../../tools/build/bundle.js";
import { root } from "../../../tools/setup/root.mjs";
import { temporaryFolder } from "../setup/machine.js";

const require = createRequire(import.meta.url);

test("bundle puts the library and its threads' program into one file each, which knows its own place", async () => {
  const folder = temporaryFolder({
    "lib/tsconfig.json": "{}",
    "lib/src/index.ts": `export { place } from "./platform/place";\nexport { join } from "node:path";`,
    "lib/src/engine/thread.ts": `import { place } from "../platform/place";\nmodule.exports = place;`,
    "lib/src/platform/place.ts": "export const place: string = __dirname;",
  });
  await bundle.make(folder);
  const library = require(join(folder, bundle.outputs[0])) as { place: string; join: unknown };
  expect(library.place).toBe(join(folder, "lib/dist/node"));
  expect(library.join).toBe(join);
  expect(require(join(folder, bundle.outputs[2]))).toBe(library.place);
  const imported: unknown = await import(pathToFileURL(join(folder, bundle.outputs[1])).href);
  expect({ ...(imported as object) }).toEqual({ ...library, default: library });
});

test("the package's files are the bundle, for those who require it and for those who import it", () => {
  const require = createRequire(join(root, "bench"));
  expect(require.resolve("@deltabook/nn")).toBe(realpathSync(join(root, bundle.outputs[0])));
  const { main, exports } = require("@deltabook/nn/package.json") as {
    main: string;
    exports: { ".": { import: string } };
  };
  expect(bundle.outputs.slice(0, 2)).toEqual([
    `lib/${main}`,
    `lib/${exports["."].import.slice(2)}`,
  ]);
});
