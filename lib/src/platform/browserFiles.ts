import { browserStore } from "./browserStore";
import { fileUrl } from "./browserFolder";
import { FileError } from "./fileError";
import type { PlatformFiles } from "./platform";

/** A web page has no files but what lies beside its script on the server. */
export const browserFiles: PlatformFiles = {
  ...browserStore,
  hasFiles: false,
  joinPath: (...parts) => parts.join("/"),
  fromRepository: (path) => path,
  readFile: (path) => refuse(`Cannot read ${path}: a web page cannot read files`),
  async readAsset(name) {
    const { href } = fileUrl(name);
    const response = await fetch(href).catch((error: unknown) => {
      const message = `Cannot read ${href}: there is no network`;
      throw new FileError(message, "other", { cause: error });
    });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    const reason = response.status === 404 ? "missing" : "other";
    throw new FileError(`Cannot read ${href}: the server says ${response.status}`, reason);
  },
  writeFileAtomic: (path) => refuse(`Cannot write ${path}: a web page cannot write files`),
  rename: (from, to) => refuse(`Cannot rename ${from} to ${to}: a web page cannot rename files`),
};

function refuse(message: string): Promise<never> {
  return Promise.reject(new FileError(message, "denied"));
}
