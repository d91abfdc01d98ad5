import eslint from "@eslint/js";
import type { Linter } from "eslint";
import tseslint from "typescript-eslint";
import type ts from "typescript";

/** What a browser's cells do not have, and what replaces what cells have. */
const globals = [
  "process",
  "Buffer",
  "require",
  "module",
  "exports",
  "global",
  "globalThis",
  "fetch",
  "setTimeout",
];

/** The project's own rules, with types, and those that hold for notebooks alone. */
export function lintRules(program: ts.Program): Linter.Config[] {
  return [
    { files: ["**/*.ts"], linterOptions: { reportUnusedDisableDirectives: "error" } },
    eslint.configs.recommended,
    ...(tseslint.configs.strictTypeChecked as Linter.Config[]),
    {
      languageOptions: { parserOptions: { programs: [program] } },
      rules: {
        "no-undef": "off",
        "no-restricted-globals": ["error", ...globals],
        "no-restricted-imports": ["error", onlyTheLibrary],
        "no-restricted-syntax": ["error", noDynamicImport],
        "no-var": "error",
        "prefer-const": "error",
        eqeqeq: "error",
        "@typescript-eslint/no-unused-vars": "off", // typeCheck says it, but not of a lesson's results
        "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
        "@typescript-eslint/no-non-null-assertion": "off",
      },
    },
  ];
}

const onlyTheLibrary = {
  patterns: [
    { regex: "^(?!@deltabook/nn$)", message: 'Notebooks import from "@deltabook/nn" only' },
  ],
};

const noDynamicImport = {
  selector: "ImportExpression",
  message: 'Notebooks import from "@deltabook/nn" only, at the top of a cell',
};
