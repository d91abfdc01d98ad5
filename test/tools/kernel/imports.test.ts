import { expect, it } from "vitest";
import { assignImports } from "../../../tools/kernel/imports";
import { typescript } from "../../../tools/kernel/tslab/converter";

it("assignImports makes values of what TypeScript makes of imports, on the same lines", () => {
  const { outputText } = typescript.transpileModule(
    'import fs, { join as j } from "a";\nimport * as all from "b";\nexport { fs, j, all };\nj();',
    {
      compilerOptions: {
        module: typescript.ModuleKind.CommonJS,
        target: typescript.ScriptTarget.ES2022,
      },
    },
  );
  const lines = outputText.split("\n");
  const assigned = assignImports(outputText).split("\n");
  expect(outputText).toContain("get: function");
  expect(assigned.length).toBe(lines.length);
  expect(assigned.slice(3).filter((line) => line.startsWith("exports."))).toEqual([
    "exports.fs = a_1.default;",
    "exports.j = a_1.join;",
    "exports.all = all;",
  ]);
});

it("assignImports leaves everything else as it is", () => {
  const javascript = `Object.defineProperty(exports, "__esModule", { value: true });
Object.defineProperty(exports, "x", { get: function () { return 1; } });`;
  expect(assignImports(javascript)).toBe(javascript);
});
