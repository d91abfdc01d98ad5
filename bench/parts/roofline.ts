import { native } from "../programs/native.js";
import { alternate } from "../runs/alternate.js";
import type { Series } from "../runs/program.js";
import { inPairs } from "./inPairs.js";
import { kernels } from "./kernels.js";
import type { Part } from "./part.js";

export const roofline: Part = {
  name: "roofline",
  title: "Kernels against C",
  method:
    "The inner loops alone, on one thread, against the same arithmetic in C: 128-bit vectors in AVX's encoding, no fused " +
    "multiply-add (`gcc -O3 -mavx -ffp-contract=off`). They run in turns; the share is taken within each turn.",
  minutes: 1,
  columns: [
    { value: "ours", title: "GFLOPS", digits: 1 },
    { value: "native", title: "GFLOPS in C", digits: 1 },
    { value: "share", title: "share of C", digits: 2 },
  ],
  async measure(runs) {
    const all: Series[] = [];
    for (const { name, source, ours } of kernels) {
      const [c, own] = await alternate([await native(source), ours], runs);
      all.push(inPairs(name, c, own));
    }
    return all;
  },
};
