import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Grading of a large class, run by `npm run test:load`. */
export default defineConfig({
  root: fileURLToPath(new URL("../../..", import.meta.url)),
  test: {
    include: ["test/course/load/*.load.ts"],
    testTimeout: 14_400_000,
    hookTimeout: 14_400_000,
  },
});
