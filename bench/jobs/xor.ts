// Learns XOR by the library: 10,000 epochs of 4 updates.
import { xor } from "@deltabook/nn";
import { printResult } from "./printResult.js";
import { options, xorNetwork } from "./xorNetwork.js";

const { x, y } = xor();
const model = xorNetwork();

const start = performance.now();
await model.fit(x, y, options);
printResult({ fitMilliseconds: performance.now() - start });
