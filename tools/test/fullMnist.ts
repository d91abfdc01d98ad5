import { mnist } from "@deltabook/nn";
import type { TestSummary } from "./summary.js";

/** What is left out where the full MNIST is not at hand. */
export const fullMnist: TestSummary["skipped"][number] = {
  name: "lesson 09 on the full MNIST",
  reason: "it is not here: npm run data fetches it",
};

/** Whether lessons can be run on the full MNIST. */
export function hasFullMnist(): Promise<boolean> {
  return mnist.fullAvailable();
}
