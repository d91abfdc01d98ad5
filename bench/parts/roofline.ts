import { deltabook } from "../programs/deltabook.js";
import { mnistFolder } from "../programs/mnistFolder.js";
import { native } from "../programs/native.js";
import { alternate } from "../runs/alternate.js";
import type { Program } from "../runs/program.js";
import { kernels } from "./kernels.js";
import type { Part } from "./part.js";
import { kernelRow, otherRows } from "./rooflineRows.js";

export const roofline: Part = {
  name: "roofline",
  title: "Kernels against C",
  method:
    "The inner loops, on one thread, against the same arithmetic in C: 128-bit vectors in AVX's encoding, no fused " +
    "multiply-add (`gcc -O3 -mavx -ffp-contract=off`). Alone, they go through the same few numbers again and again. In the " +
    "job, each of their calls is timed while the MNIST network trains for 1 epoch on one thread: dense inputs are not in " +
    "it, and the other dense ones are at work on the last layer's 10 units only, which do not fill their tiles. The last column is what part of " +
    "a step's time each takes; everything else is the TypeScript around the kernels, and the timers. All run in turns; " +
    "shares of C are taken within each turn.",
  minutes: 2,
  columns: [
    { value: "native", title: "GFLOPS in C", digits: 1 },
    { value: "ours", title: "ours, alone", digits: 1 },
    { value: "share", title: "alone / C", digits: 2 },
    { value: "inside", title: "ours, in the job", digits: 1 },
    { value: "insideShare", title: "in the job / C", digits: 2 },
    { value: "percent", title: "% of a step", digits: 1 },
  ],
  async measure(runs) {
    await mnistFolder();
    const loops: Program[] = [];
    for (const { source, ours } of kernels) loops.push(await native(source), ours);
    const job = deltabook("insideJob.js", [], "Deltabook's kernels in the job");
    const [inside, ...alone] = await alternate([job, ...loops], runs);
    const rows = kernels.map((kernel, i) =>
      kernelRow(kernel, { native: alone[2 * i], alone: alone[2 * i + 1], job: inside }),
    );
    return [...rows, ...otherRows(kernels, inside)];
  },
};
