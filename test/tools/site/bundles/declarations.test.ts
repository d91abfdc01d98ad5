import { expect, test } from "vitest";
import { root } from "../../../../tools/setup/root.mjs";
import { collectDeclarations } from "../../../../tools/site/bundles/declarations";

const files = collectDeclarations(root);
const library = "/notebooks/node_modules/@deltabook/nn";

test("collectDeclarations has the language of tslab in a new Node, and no document", () => {
  expect(Object.keys(files)).toContain("/typescript/lib.es2022.d.ts");
  expect(Object.keys(files)).toContain("/typescript/lib.es5.d.ts");
  expect(Object.keys(files).filter((path) => path.includes("lib.dom"))).toEqual([]);
});

test("collectDeclarations has the library's index and all that it takes in", () => {
  expect(files[`${library}/dist/index.d.ts`]).toContain("./models");
  expect(files[`${library}/dist/models/sequential.d.ts`]).toContain("class Sequential");
  expect(JSON.parse(files[`${library}/package.json`])).toMatchObject({ types: "dist/index.d.ts" });
  expect(Object.values(files).filter((text) => text.includes("sourceMappingURL"))).toEqual([]);
});

test("collectDeclarations has tslab's display, and what cells find in a page", () => {
  expect(files["/tslab/dist/public.d.ts"]).toContain("newDisplay");
  expect(files["/notebooks/node_modules/@types/node/index.d.ts"]).toContain("setTimeout");
});
