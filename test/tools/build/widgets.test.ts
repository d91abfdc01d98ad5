import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { widgets } from "../../../tools/build/widgets.js";
import { temporaryFolder } from "../setup/machine.js";

test("widgets puts the view into one module, for the browser's platform, without what nobody uses", async () => {
  const root = temporaryFolder({
    "lib/tsconfig.json": "{}",
    "lib/package.json": JSON.stringify({
      sideEffects: false,
      browser: { "./src/platform/node.ts": "./src/platform/browser.ts" },
    }),
    "lib/src/widgets/view/index.ts": `export { machine } from "../../platform";`,
    "lib/src/platform/index.ts": `export { machine } from "./node"; export * from "./unused";`,
    "lib/src/platform/node.ts": `import { arch } from "node:os"; export const machine = arch();`,
    "lib/src/platform/browser.ts": `export const machine = "browser";`,
    "lib/src/platform/unused.ts": `throw new Error("not needed");`,
  });
  await widgets.make(root);
  const module = (await import(pathToFileURL(join(root, widgets.outputs[0])).href)) as object;
  expect({ ...module }).toEqual({ machine: "browser" });
});
