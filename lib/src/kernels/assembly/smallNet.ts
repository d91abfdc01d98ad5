import {
  relu,
  reluBackward,
  sigmoid,
  sigmoidBackward,
  softmax,
  softmaxBackward,
  tanh,
  tanhBackward,
} from "./activations";
import {
  accuracy,
  binaryCrossentropy,
  binaryCrossentropyGradient,
  binaryCrossentropyOfSums,
  binaryCrossentropyOfSumsGradient,
  categoricalCrossentropy,
  categoricalCrossentropyGradient,
  categoricalCrossentropyOfSums,
  categoricalCrossentropyOfSumsGradient,
  meanSquaredError,
  meanSquaredErrorGradient,
} from "./losses";
import { adam, sgd, sgdWithMomentum } from "./optimizers";
import { ROW } from "./panels";

// Whole steps of a small net, sample by sample: what `Program` of lib/src/engine does by many calls, in one. Each row of
// weights or activations is filled up to a multiple of 4 columns; no panels. lib/src/engine/smallNet.ts fills the two
// classes, whose fields are words of 32 bits.

@unmanaged
class Net {
  /** The first layer, and the last; they lie side by side. */
  first: Layer;
  last: Layer;
  loss: i32;
  isFused: i32;
  measuresAccuracy: i32;
  update: i32;
  /** All weights, all their gradients, and what the optimizer remembers: so many bytes each. */
  bytes: usize;
  weights: usize;
  gradients: usize;
  memory0: usize;
  memory1: usize;
  /** Samples, row-major. */
  x: usize;
  y: usize;
  /** Float64: the mean loss of the last batch; then, for each epoch, the sum of all losses and that of all accuracies. */
  sums: usize;
  /** A sample's loss or accuracy. */
  value: usize;
}

@unmanaged
class Layer {
  inputs: i32;
  units: i32;
  rowBytes: usize;
  activation: i32;
  kernel: usize;
  /** 0 where there is none. */
  bias: usize;
  kernelGradient: usize;
  biasGradient: usize;
  outputs: usize;
  gradient: usize;
}

/**
 * Steps on `rows` samples, `batchSize` at a time, in the order of the numbers at `order`; then as many of the next epoch,
 * whose order follows. The factors of the next step lie `stride` bytes on. Adds to the sums of the losses and accuracies.
 * Ends after a batch whose loss is not finite. Returns how many batches were done.
 */
export function trainSmallNet(
  net: Net,
  order: usize,
  rows: i32,
  batchSize: i32,
  factors: usize,
  stride: usize,
  epochs: i32,
): i32 {
  let done = 0;
  let sums = net.sums + 8;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let first = 0; first < rows; first += batchSize) {
      const count = min(batchSize, rows - first);
      const loss = trainBatch(net, order + ((<usize>first) << 2), count, factors, sums);
      store<f64>(net.sums, loss);
      done++;
      if (!isFinite(loss)) return done;
      factors += stride;
    }
    order += (<usize>rows) << 2;
    sums += 16;
  }
  return done;
}

/** Forward, loss, backward, for one sample after the other, then the update. Returns the mean loss. */
function trainBatch(net: Net, order: usize, rows: i32, factors: usize, sums: usize): f64 {
  let loss: f64 = 0;
  memory.fill(net.gradients, 0, net.bytes);
  for (let r = 0; r < rows; r++) {
    const sample = order + ((<usize>r) << 2);
    const x = net.x + <usize>load<u32>(sample) * ((<usize>net.first.inputs) << 2);
    loss += forward(net, x, sample, sums);
    backward(net, x, sample, rows);
  }
  update(net, factors);
  return loss / <f64>rows;
}

/** Returns the sample's loss, and adds it and its accuracy to the sums. */
function forward(net: Net, x: usize, sample: usize, sums: usize): f64 {
  const last = net.last;
  let layer = net.first;
  weightedSums(layer, x);
  while (layer != last) {
    activate(layer);
    const before = layer.outputs;
    layer = next(layer);
    weightedSums(layer, before);
  }
  if (net.isFused) measureSums(net, sample);
  activate(last);
  if (!net.isFused) measureOutputs(net, sample);
  const loss = <f64>load<f32>(net.value);
  store<f64>(sums, load<f64>(sums) + loss);
  if (net.measuresAccuracy) addAccuracy(net, sample, sums);
  return loss;
}

function addAccuracy(net: Net, sample: usize, sums: usize): void {
  const outputs = net.last.outputs;
  const units = net.last.units;
  accuracy(outputs, ROW, net.y, sample, units, 0, 1, net.value);
  store<f64>(sums, load<f64>(sums, 8) + <f64>load<f32>(net.value), 8);
}

/** outputs_j = (sum over i of x_i kernel_ij) + bias_j, from +0 on, i in order. */
function weightedSums(layer: Layer, x: usize): void {
  const end = x + ((<usize>layer.inputs) << 2);
  for (let j: usize = 0; j < layer.rowBytes; j += 16) {
    let sum = f32x4.splat(0);
    let weights = layer.kernel + j;
    for (let p = x; p < end; p += 4) {
      sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(p), v128.load(weights)));
      weights += layer.rowBytes;
    }
    if (layer.bias) sum = f32x4.add(sum, v128.load(layer.bias + j));
    v128.store(layer.outputs + j, sum);
  }
}

/** Adds what a sample adds to the gradients of all weights; `rows` samples share the mean loss. */
function backward(net: Net, x: usize, sample: usize, rows: i32): void {
  const first = net.first;
  let layer = net.last;
  outputGradient(net, sample, rows);
  while (layer != first) {
    const before = previous(layer);
    addWeightGradients(layer, before.outputs);
    inputGradient(layer, before.gradient);
    activateBackward(before);
    layer = before;
  }
  addWeightGradients(first, x);
}

/** kernelGradient_ij += x_i gradient_j, biasGradient_j += gradient_j. */
function addWeightGradients(layer: Layer, x: usize): void {
  const rowBytes = layer.rowBytes;
  const gradient = layer.gradient;
  const kernelGradient = layer.kernelGradient;
  const end = kernelGradient + <usize>layer.inputs * rowBytes;
  for (let row = kernelGradient; row < end; row += rowBytes) {
    const value = v128.load32_splat(x);
    for (let j: usize = 0; j < rowBytes; j += 16) {
      const term = f32x4.mul(value, v128.load(gradient + j));
      v128.store(row + j, f32x4.add(v128.load(row + j), term));
    }
    x += 4;
  }
  if (!layer.bias) return;
  for (let j: usize = 0; j < rowBytes; j += 16) {
    const p = layer.biasGradient + j;
    v128.store(p, f32x4.add(v128.load(p), v128.load(gradient + j)));
  }
}

/** out_i = sum over j of gradient_j kernel_ij, from +0 on, j in order. */
function inputGradient(layer: Layer, out: usize): void {
  const size = (<usize>layer.units) << 2;
  const end = out + ((<usize>layer.inputs) << 2);
  let weights = layer.kernel;
  for (let p = out; p < end; p += 4) {
    let sum: f32 = 0;
    for (let j: usize = 0; j < size; j += 4) {
      sum += load<f32>(layer.gradient + j) * load<f32>(weights + j);
    }
    store<f32>(p, sum);
    weights += layer.rowBytes;
  }
}

function next(layer: Layer): Layer {
  return changetype<Layer>(changetype<usize>(layer) + offsetof<Layer>());
}

function previous(layer: Layer): Layer {
  return changetype<Layer>(changetype<usize>(layer) - offsetof<Layer>());
}

// What the network is made of: the numbers are places in the lists of lib/src/engine/smallNet.ts.

function activate(layer: Layer): void {
  const outputs = layer.outputs;
  const rowBytes = layer.rowBytes;
  switch (layer.activation) {
    case 1:
      return sigmoid(outputs, rowBytes);
    case 2:
      return tanh(outputs, rowBytes);
    case 3:
      return relu(outputs, rowBytes);
    case 4:
      return softmax(outputs, ROW, layer.units, 0, 1);
  }
}

function activateBackward(layer: Layer): void {
  const outputs = layer.outputs;
  const gradient = layer.gradient;
  const rowBytes = layer.rowBytes;
  switch (layer.activation) {
    case 1:
      return sigmoidBackward(outputs, gradient, rowBytes);
    case 2:
      return tanhBackward(outputs, gradient, rowBytes);
    case 3:
      return reluBackward(outputs, gradient, rowBytes);
    case 4:
      return softmaxBackward(outputs, gradient, ROW, layer.units, 0, 1);
  }
}

function measureOutputs(net: Net, sample: usize): void {
  const outputs = net.last.outputs;
  const units = net.last.units;
  switch (net.loss) {
    case 0:
      return meanSquaredError(outputs, ROW, net.y, sample, units, 0, 1, net.value);
    case 1:
      return binaryCrossentropy(outputs, ROW, net.y, sample, units, 0, 1, net.value);
    case 2:
      return categoricalCrossentropy(outputs, ROW, net.y, sample, units, 0, 1, net.value);
  }
}

/** As the losses that are joined with the last activation have it. */
function measureSums(net: Net, sample: usize): void {
  const outputs = net.last.outputs;
  const units = net.last.units;
  if (net.loss == 1) binaryCrossentropyOfSums(outputs, ROW, net.y, sample, units, 0, 1, net.value);
  else categoricalCrossentropyOfSums(outputs, ROW, net.y, sample, units, 0, 1, net.value);
}

function outputGradient(net: Net, sample: usize, rows: i32): void {
  const outputs = net.last.outputs;
  const units = net.last.units;
  const gradient = net.last.gradient;
  const y = net.y;
  switch (net.loss + 3 * net.isFused) {
    case 0:
      meanSquaredErrorGradient(outputs, ROW, y, sample, units, 0, 1, rows, gradient);
      break;
    case 1:
      binaryCrossentropyGradient(outputs, ROW, y, sample, units, 0, 1, rows, gradient);
      break;
    case 2:
      categoricalCrossentropyGradient(outputs, ROW, y, sample, units, 0, 1, rows, gradient);
      break;
    case 4:
      binaryCrossentropyOfSumsGradient(outputs, ROW, y, sample, units, 0, 1, rows, gradient);
      break;
    case 5:
      categoricalCrossentropyOfSumsGradient(outputs, ROW, y, sample, units, 0, 1, rows, gradient);
      break;
  }
  if (!net.isFused) activateBackward(net.last);
}

function update(net: Net, factors: usize): void {
  const weights = net.weights;
  const gradients = net.gradients;
  const bytes = net.bytes;
  const memory0 = net.memory0;
  const memory1 = net.memory1;
  const a = load<f32>(factors);
  const b = load<f32>(factors, 4);
  switch (net.update) {
    case 0:
      return sgd(weights, gradients, bytes, a);
    case 1:
      return sgdWithMomentum(weights, memory0, gradients, bytes, a, b);
    case 2: {
      const c = load<f32>(factors, 8);
      adam(weights, memory0, memory1, gradients, bytes, a, b, c, load<f32>(factors, 12));
    }
  }
}
