import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The tests of the web edition in real browsers, run by `npm run test:web`. */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  resolve: {
    alias: { "@deltabook/nn": fileURLToPath(new URL("../../lib/src/index.ts", import.meta.url)) },
  },
  test: {
    include: ["test/web/**/*.test.ts"],
    globalSetup: "test/web/serveSite.ts",
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
