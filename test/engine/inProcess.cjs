// Trains `fits` times on so many threads, ends by itself, and prints by how many megabytes the process has ever grown since
// the tenth time, while nobody waited for a collection. Usage: node inProcess.cjs <threads> <fits>

const { Dense, Matrix, Sequential, setBackend } = require("@deltabook/nn");

const [threads, fits] = process.argv.slice(2).map(Number);

/** 4 MB, which a fit has twice: as they are, and a batch of them in panels. */
const x = new Matrix(2000, 500).map((_, row, column) => Math.sin(row + column));
const y = new Matrix(2000, 1).map((_, row) => row % 2);

async function train() {
  const model = new Sequential([new Dense(1, { activation: "sigmoid", inputShape: [500] })]);
  model.compile({ loss: "binaryCrossentropy", optimizer: "adam" });
  await model.fit(x, y, { batchSize: 2000, verbose: 0 });
}

/** What the process holds now, nothing collected for it. */
function megabytes() {
  const { rss, external } = process.memoryUsage();
  return { rss: rss / 2 ** 20, external: external / 2 ** 20 };
}

async function main() {
  setBackend("wasm", { threads });
  for (let i = 0; i < 10; i++) await train();
  const before = megabytes();
  let most = before;
  for (let i = 10; i < fits; i++) {
    await train();
    const now = megabytes();
    most = { rss: Math.max(most.rss, now.rss), external: Math.max(most.external, now.external) };
  }
  const growth = { rss: most.rss - before.rss, external: most.external - before.external };
  console.log(JSON.stringify(growth));
}

void main();
