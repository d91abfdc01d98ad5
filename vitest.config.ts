import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

/** Tests that leave the process as they found it: they share one, which spares the start of a hundred. */
const pure = [
  ...["activations", "bench", "byhand", "checks", "figures", "initializers", "kernels", "layers"],
  ...["losses", "math", "metrics", "models", "optimizers", "parity", "text"],
].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  resolve: {
    alias: { "@deltabook/nn": fileURLToPath(new URL("lib/src/index.ts", import.meta.url)) },
  },
  test: {
    projects: [
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: "apart",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...pure],
        },
      },
    ],
    testTimeout: 20_000,
  },
});
