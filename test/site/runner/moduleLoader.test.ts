import { expect, test } from "vitest";
import Module, { addKnownModule } from "../../../site/src/runner/moduleLoader";

addKnownModule("@deltabook/nn", { two: 2 });

test("Module imports what is known, and says what is not", () => {
  const require = Module.createRequire();
  expect(require("@deltabook/nn")).toEqual({ two: 2 });
  expect(() => require("fs")).toThrow(
    "Cannot find module 'fs': a web page has no files and no Node.js, and knows only @deltabook/nn",
  );
});

test("Module runs the JavaScript of an @module cell", () => {
  const module = new Module();
  module._compile("exports.four = require('@deltabook/nn').two + 2;", "/notebooks/tools.js");
  expect(module.exports).toEqual({ four: 4 });
});
