import { trainAll, type Way } from "./trainAll";
import { trainSeeds } from "./trainSeeds";

// A script for a page, which the test asks to train, or for a worker, which the page asks.

Object.assign(globalThis, { trainAll, trainSeeds });

if (typeof document === "undefined") {
  addEventListener("message", ({ data }: MessageEvent<Way>) => {
    void trainAll(data).then((hashes) => {
      postMessage(hashes);
    });
  });
}
