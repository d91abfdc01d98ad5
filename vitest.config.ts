import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: { "@deltabook/nn": new URL("lib/src/index.ts", import.meta.url).pathname },
  },
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
  },
});
