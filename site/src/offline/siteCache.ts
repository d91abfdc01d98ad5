import type { SiteFiles } from "./siteFiles";

/** Files that are fetched at the same time. */
const atOnce = 4;

/**
 * The files of the site as the browser keeps them. Each is kept under its path and its hash: what is the same in a new version
 * is not fetched again, and what an old version needs stays as long as that is in use.
 */
export class SiteCache {
  readonly #scope: URL;
  readonly #files: SiteFiles;
  #keeping: Promise<void> | undefined;

  constructor(scope: URL, files: SiteFiles) {
    this.#scope = scope;
    this.#files = files;
  }

  /** The file, if it is kept, and the browser gives it. */
  async read(path: string): Promise<Response | undefined> {
    try {
      const cache = await this.#open();
      return await cache.match(this.#key(path));
    } catch {
      return undefined; // the host may have it
    }
  }

  /** Fetches all files that are not kept yet; one that fails leaves the others to a later time. */
  keepAll(): Promise<void> {
    this.#keeping ??= this.#keepMissing().finally(() => {
      this.#keeping = undefined;
    });
    return this.#keeping;
  }

  async #keepMissing(): Promise<void> {
    const cache = await this.#open();
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    const missing = Object.keys(this.#files).filter((path) => !kept.has(this.#key(path)));
    const next = async (): Promise<void> => {
      for (let path = missing.shift(); path !== undefined; path = missing.shift()) {
        await cache.put(this.#key(path), await this.#fetch(path));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, next));
  }

  /** Removes what this version does not have. */
  async removeOld(): Promise<void> {
    const cache = await this.#open();
    const own = new Set(Object.keys(this.#files).map((path) => this.#key(path)));
    const old = (await cache.keys()).filter(({ url }) => !own.has(url));
    await Promise.all(old.map((request) => cache.delete(request)));
  }

  #open(): Promise<Cache> {
    return caches.open(`deltabook ${this.#scope.href}`);
  }

  #key(path: string): string {
    const url = new URL(path, this.#scope);
    url.search = new URLSearchParams({ sha256: this.#files[path] }).toString();
    return url.href;
  }

  /** Takes nothing but the very file of this version, even while a host changes from one to the next. */
  async #fetch(path: string): Promise<Response> {
    // Some hosts send packed files as their contents.
    const integrity = path.endsWith(".gz") ? "" : `sha256-${this.#files[path]}`;
    const response = await fetch(new URL(path, this.#scope), { cache: "no-cache", integrity });
    if (response.ok) return response;
    throw new Error(`Cannot keep ${path}: the server says ${response.status}`);
  }
}
