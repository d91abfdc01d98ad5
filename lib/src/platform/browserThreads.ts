import { fileUrl } from "./browserFolder";
import { scope } from "./browserScope";
import type { Platform } from "./platform";

/** The threads of `Platform`, by web workers that run `thread.js`, which is `engine/thread` bundled into one script. */
export const browserThreads: Pick<Platform, "coreCount" | "startThread" | "mainThread"> = {
  coreCount: () => scope.navigator.hardwareConcurrency,
  startThread(onMessage, onEnd) {
    const url = fileUrl("thread.js");
    // Throws where the page may not run a script from there.
    const worker = new scope.Worker(url);
    worker.onmessage = ({ data }) => {
      onMessage(data);
    };
    worker.onmessageerror = () => {
      onEnd(new Error("it sent a message that cannot be read here"));
    };
    worker.onerror = ({ message }) => {
      onEnd(new Error(message || `there is no script at ${url.href}`));
    };
    return {
      post: (message) => {
        worker.postMessage(message);
      },
      // A page's workers always end with it.
      keepProgramRunning: () => undefined,
      end: () => {
        worker.terminate();
        return Promise.resolve();
      },
    };
  },
  mainThread(onMessage) {
    scope.addEventListener("message", ({ data }) => {
      onMessage(data);
    });
    return (message) => {
      scope.postMessage(message);
    };
  },
};
