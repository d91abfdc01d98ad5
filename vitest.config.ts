import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The test files below some folders of `test`. */
function below(...folders: string[]): string[] {
  return folders.map((folder) => `test/${folder}/**/*.test.ts`);
}

/** Tests that leave the process as they found it: they share one, which spares the start of a hundred. */
const pure = [
  ...below(
    "activations",
    "bench",
    "byhand",
    "checks",
    "classification",
    "figures",
    "initializers",
    "kernels",
  ),
  ...below("losses", "math", "metrics", "optimizers", "regularizers", "text"),
  ...below("assessment", "docs", "exercises", "lessons", "tools/notebooks", "widgets"),
];

/** Tests of models: they leave the process as they found it, too, and run once on each backend. */
const onEachBackend = [
  ...below("layers", "models", "parity"),
  ...["checkGradients", "xorExample"].map((name) => `test/byhand/${name}.test.ts`),
  ...["earlyStopping", "learningRateScheduler"].map((name) => `test/callbacks/${name}.test.ts`),
];

const shared = { isolate: false };

/** Files that run for long come first: the last one to begin is then a short one. */
const long = ["commands/lessons", "kernel/contract", "browser/jupyterlab"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place < 0 ? long.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  resolve: {
    alias: { "@deltabook/nn": fileURLToPath(new URL("lib/src/index.ts", import.meta.url)) },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...{ ...shared, name: "pure", include: pure },
          exclude: [...configDefaults.exclude, ...onEachBackend],
        },
      },
      {
        extends: true,
        test: {
          ...{ ...shared, name: "reference", include: onEachBackend },
          setupFiles: "test/onReference.ts",
        },
      },
      {
        extends: true,
        test: {
          ...{ ...shared, name: "wasm", include: onEachBackend },
          setupFiles: "test/onWasm.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "apart",
          include: ["test/**/*.test.ts"],
          // `npm run test:course` runs those of assignments, `npm run test:web` those of the web edition.
          exclude: [
            ...[...configDefaults.exclude, ...pure, ...onEachBackend],
            ...below("course", "web"),
          ],
        },
      },
    ],
    env: {
      DELTABOOK_PROGRESS: fileURLToPath(new URL("build/test/progress.json", import.meta.url)),
    },
    maxWorkers: 2, // kernels and downloads often wait
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 60_000, // some load the library's sources, which takes long beside other tests
    expect: { poll: { timeout: 15_000 } },
  },
});
