// What the kernels reach inside the MNIST job: trains for 1 epoch on one thread, with a timer around each of their calls.
import { mnist, setBackend, toCategorical } from "@deltabook/nn";
import { kernelTable, kernelValues } from "./kernelTable.js";
import { KernelTimer } from "./kernelTimer.js";
import { makeNetwork } from "./network.js";
import { printResult } from "./printResult.js";

const { Instance } = WebAssembly;
const timer = new KernelTimer();

/** What the library gets in place of its kernels: the same ones, timed. */
class TimedInstance {
  readonly exports: object;

  constructor(...[module, imports]: ConstructorParameters<typeof Instance>) {
    const { exports } = new Instance(module, imports);
    const memory = imports.env.memory as WebAssembly.Memory;
    this.exports = timer.around(exports as object, () => new Uint32Array(memory.buffer));
  }
}

Object.assign(WebAssembly, { Instance: TimedInstance });
setBackend("wasm", { threads: 1 });

const { train } = await mnist.load({ source: "full" });
const x = train.x.reshape(-1, 784).divide(255);
const y = toCategorical(train.y, 10);
await makeNetwork().fit(x, y, { epochs: 1, batchSize: 1024, seed: 0, verbose: 0 });

console.log(kernelTable(timer.times));
printResult(kernelValues(timer.times));
