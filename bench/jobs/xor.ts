// Learns XOR by the library: 10,000 epochs of 4 updates.
import { Dense, Sequential, SGD, xor } from "@deltabook/nn";
import { printResult } from "./printResult.js";

const { x, y } = xor();
const model = new Sequential([
  new Dense(3, { activation: "sigmoid", inputShape: [2] }),
  new Dense(1, { activation: "sigmoid" }),
]);
model.compile({ loss: "meanSquaredError", optimizer: new SGD({ learningRate: 0.5 }) });

const start = performance.now();
await model.fit(x, y, { epochs: 10_000, batchSize: 1, shuffle: false, verbose: 0 });
printResult({ fitMilliseconds: performance.now() - start });
