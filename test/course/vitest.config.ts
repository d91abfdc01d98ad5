import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The tests of assignments: real submissions, sandboxes and servers, run by `npm run test:course`. */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  resolve: {
    alias: { "@deltabook/nn": fileURLToPath(new URL("../../lib/src/index.ts", import.meta.url)) },
  },
  test: {
    include: ["test/course/**/*.test.ts"],
    env: {
      DELTABOOK_PROGRESS: fileURLToPath(new URL("../../build/test/progress.json", import.meta.url)),
    },
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
