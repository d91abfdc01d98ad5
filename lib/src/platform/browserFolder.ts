import { scope } from "./browserScope";
import { findHost } from "./host";

/** A worker's own address is its script's; in a page only the script that is just starting can be asked for. */
const script = scope.document?.currentScript?.src;

/** The URL of a file of the library: in the folder that the host names, else beside the running script (or the page). */
export function fileUrl(name: string): URL {
  const page = scope.location.href;
  return new URL(name, new URL(findHost()?.folder ?? script ?? page, page));
}
