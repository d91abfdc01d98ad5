import { progressBar, type ProgressBar } from "../display";
import type { MnistProgress } from "./fetchToCache";

/** Something that is told how a download goes, and when it is over. */
export interface ProgressDisplay {
  readonly show: (progress: MnistProgress) => void;
  readonly finish: () => void;
}

/** Passes progress on to `onProgress`; without one, shows a progress bar as soon as there is something to show. */
export function showProgress(onProgress?: (progress: MnistProgress) => void): ProgressDisplay {
  if (onProgress) return { show: onProgress, finish: () => undefined };
  let bar: ProgressBar | undefined;
  return {
    show({ received, total, host, trouble }) {
      bar ??= progressBar({ total: kilobytes(total), unit: "kB", label: "Downloading MNIST" });
      bar.update(kilobytes(received), trouble ? `${host}: ${trouble}` : `from ${host}`);
    },
    finish() {
      bar?.finish();
    },
  };
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}
