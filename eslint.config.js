import eslint from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      ...["build/", "**/dist/", ".venv/", ".jupyter/", "datasets/cache/"],
      // AssemblyScript, which its own compiler checks, and what is made from it.
      ...["lib/src/kernels/assembly/", "lib/src/kernels/wasm/kernelBytes.ts"],
    ],
  },
  eslint.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-invalid-void-type": ["error", { allowAsThisParameter: true }],
      "@typescript-eslint/no-non-null-assertion": "off",
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 8],
      complexity: ["error", 12],
    },
  },
  {
    // An exercise's type says what its functions take.
    files: ["lib/src/exercises/functions/*.ts", "lib/src/lessons/**/*.ts"],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "off" },
  },
  {
    // The library runs in Node, in a browser's worker and in a sandbox: only its platform knows which.
    files: ["lib/src/**/*.ts"],
    ignores: ["lib/src/platform/**"],
    rules: {
      "no-restricted-imports": ["error", { patterns: ["node:*", "fs", "path", "worker_threads"] }],
      "no-restricted-globals": [
        "error",
        ...["process", "Buffer", "require", "module", "__dirname", "__filename", "fetch"],
        ...["setTimeout", "setInterval", "setImmediate", "performance", "console"],
      ],
    },
  },
  {
    files: ["tools/jupyter/labextension/**/*.js"],
    languageOptions: {
      globals: {
        window: "readonly",
        document: "readonly",
        structuredClone: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        MutationObserver: "readonly",
        ResizeObserver: "readonly",
        IntersectionObserver: "readonly",
      },
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: {
        console: "readonly",
        performance: "readonly",
        process: "readonly",
        URL: "readonly",
      },
    },
  },
  {
    // An old Node must be able to read it, to say which Node is needed.
    files: ["tools/run.mjs"],
    languageOptions: { ecmaVersion: 2020 },
  },
);
