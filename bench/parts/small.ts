import { deltabook } from "../programs/deltabook.js";
import { alternate } from "../runs/alternate.js";
import type { Part } from "./part.js";

export const small: Part = {
  name: "small",
  title: "Small work",
  method:
    "XOR with 2-3-1 units, 10,000 epochs of 4 updates, by the library and by two loops that are written for this one network: " +
    "one with JavaScript's own numbers and exponential, which keeps nothing but the weights, and one that does what the library does, " +
    "with the same bits and the loss of each epoch; and " +
    'how long `require("@deltabook/nn")` takes in a new process.',
  minutes: 1,
  columns: [
    { value: "fitMilliseconds", title: "ms for XOR", digits: 0, compared: true },
    { value: "importMilliseconds", title: "ms to import", digits: 0 },
  ],
  measure: (runs) =>
    alternate(
      [
        deltabook("xorLoop.js", [], "a loop for XOR"),
        deltabook("xorSameBits.js", [], "a loop for XOR, same bits"),
        deltabook("xor.js"),
        deltabook("importLibrary.cjs", [], "import of the library"),
      ],
      runs,
    ),
};
