/** What fetches the files of the full MNIST in a page: the library's own code, as a learner would write it. */
export const fetchFullData = `import { mnist } from "@deltabook/nn";
await mnist.load({ source: "full" });
undefined`;
