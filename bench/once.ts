import { parseArgs } from "node:util";
import { deltabook } from "./programs/deltabook.js";
import { mnistFolder } from "./programs/mnistFolder.js";
import { resultLine } from "./runs/readResult.js";
import { runProgram } from "./runs/runProgram.js";

/** `npm run bench:mnist`: trains once on all of MNIST, in a process of its own. */
export async function once(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { seed: { type: "string", default: "0" } } });
  await mnistFolder();
  const run = await runProgram(deltabook("mnist.js", ["--seed", values.seed]));
  const { accuracy, seconds, fitSeconds, megabytes } = run.measured;
  console.log(
    "784-1000-10, Adam, 5 epochs of 60,000 images in batches of 1,024, validated on 10,000\n" +
      `  test accuracy  ${accuracy.toFixed(2)} %\n` +
      `  seconds        ${seconds.toFixed(2)} from the start of the process to its end, ${fitSeconds.toFixed(2)} in fit\n` +
      `  peak memory    ${megabytes.toFixed(0)} MB`,
  );
  console.log(resultLine(run));
}
