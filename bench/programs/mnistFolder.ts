import { resolve } from "node:path";
import { mnist } from "@deltabook/nn";
import { root } from "../../tools/setup/root.mjs";
import { SetupError } from "../../tools/setup/setupError.mjs";

/**
 * The folder of the four MNIST files that all programs read.
 *
 * @throws {SetupError} with the ways out if they are not there or not genuine
 */
export async function mnistFolder(): Promise<string> {
  const named = process.env.DELTABOOK_MNIST_DIR;
  const folder = resolve(root, named ? named : "datasets/cache");
  if (await mnist.fullAvailable()) return folder;
  throw new SetupError(
    `Cannot measure the training on MNIST: its four files are not in ${folder}, or not genuine\n` +
      (named
        ? "  DELTABOOK_MNIST_DIR names that folder: put the files there, or unset it and type npm run data"
        : "  npm run data fetches them (12 MB), or name a folder that has them in DELTABOOK_MNIST_DIR") +
      ",\n  then type the same command again.",
  );
}
