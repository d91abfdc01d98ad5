import { BrowserDatabase } from "./browserDatabase";
import { fileUrl } from "./browserFolder";
import { browserStore } from "./browserStore";
import { FileError } from "./fileError";
import type { PlatformFiles } from "./platform";

/** The files that were written here: their bytes by their paths. */
const files = new BrowserDatabase("deltabook-files", "files");

/** A web page has the files that it has written itself, kept by the browser, and what lies beside its script on the server. */
export const browserFiles: PlatformFiles = {
  ...browserStore,
  hasFolders: false,
  joinPath: (...parts) => parts.join("/"),
  fromRepository: (path) => path,
  readFile: (path) => readFile(`Cannot read ${path}`, path),
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
  writeFileAtomic(path, content) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return files.change(`Cannot write ${path}`, (store) => {
      store.put(bytes, path);
    });
  },
  async rename(from, to) {
    const what = `Cannot rename ${from} to ${to}`;
    const bytes = await readFile(what, from);
    await files.change(what, (store) => {
      store.put(bytes, to);
      store.delete(from);
    });
  },
};

async function readFile(what: string, path: string): Promise<Uint8Array> {
  const bytes = await files.read(what, path);
  if (bytes instanceof Uint8Array) return bytes;
  throw new FileError(
    `${what}: there is no such file; a web page has only the files that it has written itself`,
    "missing",
  );
}
