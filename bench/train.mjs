// How long training takes on this machine: `npm run build`, then `node bench/train.mjs`.
import { cpus } from "node:os";
import nn from "@deltabook/nn";

const { Dense, mnist, Sequential, SGD, toCategorical, xor } = nn;
const RUNS = 3;

console.log(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0].model}, median of ${RUNS} runs`,
);
await report("XOR, 2-3-1, 10,000 epochs of 4 updates", await xorTraining());
await report(
  "MNIST, 8,000 embedded digits, 784-1000-10, 1 epoch of 8 batches",
  await digitTraining(),
);

async function xorTraining() {
  const { x, y } = xor();
  return async () => {
    const model = new Sequential([
      new Dense(3, { activation: "sigmoid", inputShape: [2] }),
      new Dense(1, { activation: "sigmoid" }),
    ]);
    model.compile({ loss: "meanSquaredError", optimizer: new SGD({ learningRate: 0.5 }) });
    await model.fit(x, y, { epochs: 10_000, batchSize: 1, verbose: 0 });
  };
}

async function digitTraining() {
  const { train } = await mnist.load();
  const x = train.x.reshape(-1, 784).toFloat32().divide(255);
  const y = toCategorical(train.y, 10);
  return async () => {
    const model = new Sequential([
      new Dense(1000, { activation: "relu", inputShape: [784] }),
      new Dense(10, { activation: "softmax" }),
    ]);
    model.compile({ loss: "categoricalCrossentropy", optimizer: "adam" });
    await model.fit(x, y, { batchSize: 1024, verbose: 0 });
  };
}

async function report(name, run) {
  const seconds = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    await run();
    seconds.push((performance.now() - start) / 1000);
  }
  seconds.sort((a, b) => a - b);
  console.log(`${name}: ${seconds[Math.floor(RUNS / 2)].toFixed(2)} s`);
}
