// Trains `calls` times in parallel, ends by itself, and prints how many threads it has started and by how many megabytes the
// process has ever grown since the tenth time. Usage: node inProcess.cjs <calls>

const workerThreads = require("node:worker_threads");
let threads = 0;
workerThreads.Worker = class extends workerThreads.Worker {
  constructor(...parameters) {
    super(...parameters);
    threads++;
  }
};

const { Dense, Matrix, Sequential, trainInParallel } = require("@deltabook/nn");

/** 4 MB, which each thread is sent in each call. */
const x = new Matrix(2000, 500).map((_, row, column) => Math.sin(row + column));
const y = new Matrix(2000, 1).map((_, row) => row % 2);

function makeModel(seed) {
  const layers = [new Dense(1, { activation: "sigmoid", inputShape: [500] })];
  const model = new Sequential(layers, { seed });
  model.compile({ loss: "binaryCrossentropy", optimizer: "adam" });
  return model;
}

async function main() {
  const options = { seeds: 2, x, y, fit: { batchSize: 2000 }, threads: 2, verbose: 0 };
  for (let i = 0; i < 10; i++) await trainInParallel(makeModel, options);
  const before = process.memoryUsage().rss;
  let most = before;
  for (let i = 10; i < Number(process.argv[2]); i++) {
    await trainInParallel(makeModel, options);
    most = Math.max(most, process.memoryUsage().rss);
  }
  const end = Date.now();
  console.log(JSON.stringify({ threads, megabytes: (most - before) / 2 ** 20, end }));
}

void main();
