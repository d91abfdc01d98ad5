// Trains brain.js on the first images of MNIST for one epoch: `node brain.mjs FOLDER IMAGES`.
import brain from "brain.js";
import { readIdx } from "./idx.mjs";
import { printResult } from "./result.mjs";

const [folder, count] = process.argv.slice(2);
const images = readIdx(folder, "train-images-idx3-ubyte");
const labels = readIdx(folder, "train-labels-idx1-ubyte");

const samples = Array.from({ length: Number(count) }, (_, i) => ({
  input: Array.from(images.subarray(784 * i, 784 * (i + 1)), (value) => value / 255),
  output: Array.from({ length: 10 }, (_, digit) => (digit === labels[i] ? 1 : 0)),
}));

// It has no softmax, no Adam by default and no batches: ReLU in both layers, one image after the other.
const network = new brain.NeuralNetwork({ hiddenLayers: [1000], activation: "relu" });
const start = performance.now();
network.train(samples, { iterations: 1, errorThresh: 1e-9 });
printResult("brain.js", { fitSeconds: (performance.now() - start) / 1000 });
