/* global setTimeout */
// Trains `fits` times on so many threads, ends by itself, and prints by how many megabytes the process has grown since
// the tenth time. Usage: node --expose-gc inProcess.cjs <threads> <fits>

const { Dense, Matrix, Sequential, setBackend } = require("@deltabook/nn");

const [threads, fits] = process.argv.slice(2).map(Number);

/** 8 MB: what a fit that gave nothing back would keep, at least. */
const x = new Matrix(4000, 500).map((_, row, column) => Math.sin(row + column));
const y = new Matrix(4000, 1).map((_, row) => row % 2);

async function train() {
  const model = new Sequential([new Dense(1, { activation: "sigmoid", inputShape: [500] })]);
  model.compile({ loss: "binaryCrossentropy", optimizer: "adam" });
  await model.fit(x, y, { batchSize: 4000, verbose: 0 });
}

async function megabytes() {
  // What threads have shared is given back some turns of the event loop after they have ended.
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    globalThis.gc();
  }
  const { rss, external } = process.memoryUsage();
  return { rss: rss / 2 ** 20, external: external / 2 ** 20 };
}

async function main() {
  setBackend("wasm", { threads });
  for (let i = 0; i < 10; i++) await train();
  const before = await megabytes();
  for (let i = 10; i < fits; i++) await train();
  const after = await megabytes();
  const growth = { rss: after.rss - before.rss, external: after.external - before.external };
  console.log(JSON.stringify(growth));
}

void main();
