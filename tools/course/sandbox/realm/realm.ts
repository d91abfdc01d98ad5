import { createRequire } from "node:module";
import { join } from "node:path";
import { GuardedExports } from "./guardedExports.js";
import { guardedRequire, libraryName, moduleExports, withholdLoaders } from "./guardedImports.js";
import { intrinsics, pinnedNames } from "./intrinsics.js";
import {
  lockDeep,
  lockExports,
  lockMethods,
  lockObject,
  putBack,
  type Kept,
} from "./lockedObject.js";
import { freeze } from "./primordials.js";

/** What tslab hands to the cells, in a global variable of this name. */
const handOver = "__tslab__";

/**
 * The JavaScript in which a graded notebook runs: what the language, Node and the library are stays what it is, whatever a
 * cell does. A cell that tries to change it gets a TypeError. Against a determined forger in the same process this is a
 * fence, no wall.
 */
export class Realm {
  private readonly exports: GuardedExports;
  private readonly kept: readonly Kept[];

  /** Locks the realm of this process, in which the kernel of `folder` has started and no cell has run. */
  constructor(folder: string) {
    const load = createRequire(join(folder, "cell.js"));
    const library = load(libraryName) as Record<string, unknown>;
    const given = (globalThis as unknown as Record<typeof handOver, { exports: object }>)[handOver];
    this.exports = new GuardedExports(given.exports);
    lockExports(library);
    pin(handOver, this.handedOver(guardedRequire(load, library)));
    withholdLoaders();
    for (const one of moduleExports(load)) lockMethods(one);
    lockMethods(console);
    for (const stream of [process.stdout, process.stderr]) lockMethods(stream, ["write"]);
    lockDeep((globalThis as Record<symbol, unknown>)[Symbol.for("deltabook.host")]);
    const objects = intrinsics();
    for (const name of pinnedNames()) pin(name, (globalThis as Record<string, unknown>)[name]);
    this.kept = objects.flatMap(lockObject);
  }

  /** Each cell begins with the language as it was. */
  readonly beforeCell = (): void => {
    this.exports.beforeCell();
    putBack(this.kept);
  };

  private handedOver(require: (name: string) => unknown): object {
    const { exports } = this;
    return freeze({
      get exports() {
        return exports.take();
      },
      require,
    });
  }
}

function pin(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: false, configurable: false });
}
