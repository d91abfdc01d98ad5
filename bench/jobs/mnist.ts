// The job that is compared: loads all of MNIST, trains for 5 epochs, validates on the test set.
import {
  mnist,
  setBackend,
  toCategorical,
  type LabeledImages,
  type Matrix,
  type ScaledBytes,
} from "@deltabook/nn";
import { integers } from "./integers.js";
import { makeNetwork } from "./network.js";
import { printResult } from "./printResult.js";
import { repeated } from "./repeated.js";

const defaults = { seed: 0, epochs: 5, units: 1000, repeat: 1, threads: 0 };
const { seed, epochs, units, repeat, threads } = integers(defaults);
if (threads > 0) setBackend("auto", { threads });

const loading = mnist.load({ source: "full" });
const model = makeNetwork(seed, units); // while the files are unpacked
const { train, test } = await loading;
const [x, y] = matrices(repeated(train, repeat));

const start = performance.now();
const { history } = await model.fit(x, y, {
  epochs,
  batchSize: 1024,
  validationData: matrices(test),
  seed,
  verbose: 0,
});
const fitSeconds = (performance.now() - start) / 1000;

printResult({ accuracy: 100 * history.valAccuracy!.at(-1)!, fitSeconds });

/** Pictures as rows of 784 numbers from 0 to 1, labels as rows of ten. */
function matrices({ x, y }: LabeledImages): [ScaledBytes, Matrix] {
  return [x.reshape(-1, 784).divide(255), toCategorical(y, 10)];
}
