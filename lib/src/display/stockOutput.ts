import { platform, type MimeBundle } from "../platform";
import type { Output } from "./output";

/** What the library uses of the public interface of the npm package `tslab`. */
interface Tslab {
  newDisplay(): { raw(type: string, content: unknown): void };
}

/** The forms that a front end draws well, the best first. */
const richest = [
  "application/vnd.plotly.v1+json",
  "text/html",
  "image/svg+xml",
  "image/png",
  "text/markdown",
  "text/plain",
];

/** An output under a kernel that shows one form only: the richest of the bundle; undefined outside such a kernel. */
export function stockOutput(): Output | undefined {
  const tslab = platform.kernelModule("tslab") as Tslab | undefined;
  if (!tslab) return undefined;
  const place = tslab.newDisplay();
  return {
    show(bundle: MimeBundle) {
      const type = richest.find((known) => known in bundle) ?? "text/plain";
      place.raw(type, bundle[type]);
    },
  };
}
