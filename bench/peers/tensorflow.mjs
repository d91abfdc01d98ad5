// Trains the network on all of MNIST by TensorFlow.js: `node tensorflow.mjs FOLDER`.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readIdx } from "./idx.mjs";
import { printResult } from "./result.mjs";

// Its CommonJS files are the ones that are made for Node.
const require = createRequire(import.meta.url);
const tf = require("@tensorflow/tfjs-core");
const { layers, sequential } = require("@tensorflow/tfjs-layers");
const wasm = require("@tensorflow/tfjs-backend-wasm");

const [folder] = process.argv.slice(2);
const package_ = "@tensorflow/tfjs-backend-wasm";

wasm.setWasmPaths(join(dirname(require.resolve(`${package_}/package.json`)), "dist/"));
await tf.setBackend("wasm");

const [train, test] = [readPart("train"), readPart("t10k")];
const model = sequential({
  layers: [
    layers.dense({ units: 1000, activation: "relu", inputShape: [784] }),
    layers.dense({ units: 10, activation: "softmax" }),
  ],
});
model.compile({ optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["accuracy"] });

const start = performance.now();
const { history } = await model.fit(train.x, train.y, {
  epochs: 5,
  batchSize: 1024,
  validationData: [test.x, test.y],
  verbose: 0,
});
const fitSeconds = (performance.now() - start) / 1000;
printResult(package_, { accuracy: 100 * history.val_acc.at(-1), fitSeconds });

function readPart(name) {
  const pixels = Float32Array.from(readIdx(folder, `${name}-images-idx3-ubyte`), (v) => v / 255);
  const labels = readIdx(folder, `${name}-labels-idx1-ubyte`);
  const y = tf.oneHot(tf.tensor1d(Int32Array.from(labels), "int32"), 10);
  return { x: tf.tensor2d(pixels, [labels.length, 784]), y: tf.cast(y, "float32") };
}
