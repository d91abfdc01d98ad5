import { integerWithin, lookUp } from "../checks";
import { platform } from "../platform";
import type { Backend, BackendName } from "./backend";
import { reference } from "./reference";
import { hasSharedMemory, hasSimd } from "./wasm";
import { wasmBackend } from "./wasm/wasmBackend";

/** Settings of `setBackend`. */
export interface BackendOptions {
  /** How many threads train a network; as many as the machine has cores where none are given. */
  threads?: number;
}

/** What the numbers are computed by. */
export interface BackendSettings {
  /** "auto": WebAssembly for work that is worth it, plain TypeScript for short work and where there is nothing better. */
  readonly name: BackendName | "auto";
  readonly threads: number;
}

const choices = { auto: null, reference, wasm: wasmBackend } as const;

/** More do not make a layer's few dozen tiles faster. */
const mostThreads = 64;

let chosen: { name: BackendSettings["name"]; threads?: number } = { name: "auto" };

/**
 * Says by what numbers are computed from now on; `setBackend("auto")` goes back to the choice of the library.
 *
 * Whatever computes them, they are the same, bit for bit, as long as all weights are finite; only the time differs.
 *
 * @throws TypeError if the name is unknown, RangeError if `threads` is not an integer from 1 to 64, Error if this machine
 * has not what is asked for.
 * @example
 * import { getBackend, setBackend } from "@deltabook/nn";
 * setBackend("reference");
 * getBackend(); // => { name: 'reference', threads: 1 }
 * setBackend("auto");
 */
export function setBackend(name: BackendName | "auto", { threads }: BackendOptions = {}): void {
  lookUp("backend", choices, name);
  if (threads !== undefined) {
    integerWithin("Cannot set the backend", "threads", threads, 1, mostThreads);
  }
  if (name === "wasm" && !hasSimd()) throw new Error(`Cannot set the backend: ${noSimd}`);
  if (name !== "reference" && (threads ?? 1) > 1 && !hasSharedMemory()) {
    throw new Error(`Cannot set the backend: ${noSharedMemory}`);
  }
  chosen = threads === undefined ? { name } : { name, threads };
}

/**
 * What `setBackend` has chosen, and how many threads train a large network.
 *
 * @example
 * import { getBackend, setBackend } from "@deltabook/nn";
 * setBackend("auto", { threads: 1 });
 * getBackend(); // => { name: 'auto', threads: 1 }
 * setBackend("auto");
 */
export function getBackend(): BackendSettings {
  const { name, threads } = chosen;
  if (name === "reference" || !canUseWasm()) return { name: "reference", threads: 1 };
  const available = canShareMemory() ? Math.min(mostThreads, platform.coreCount()) : 1;
  return { name, threads: threads ?? available };
}

/** How many multiplications of a weight pay for copying the numbers into another memory. */
const worthCopying = 100_000;

/** The kernels for one call that multiplies so often. */
export function backendFor(multiplications: number): Backend {
  const { name } = chosen;
  const isWorth = name === "wasm" || (name === "auto" && multiplications >= worthCopying);
  return isWorth && canUseWasm() ? wasmBackend : reference;
}

const noSimd =
  "this machine runs no WebAssembly with SIMD; plain TypeScript trains as well, slower";
const noSharedMemory =
  "threads cannot share memory here (a web page must be cross-origin isolated); train with one thread";

let simd: boolean | undefined;
let sharedMemory: boolean | undefined;

function canUseWasm(): boolean {
  return (simd ??= hasSimd());
}

function canShareMemory(): boolean {
  return (sharedMemory ??= hasSharedMemory());
}

let isTold = false;

/** Says, once, why training is slower than it could be here; nothing where it is not. */
export function tellLimits(): void {
  if (isTold || chosen.name === "reference" || chosen.threads === 1) return;
  isTold = true;
  const limit = findLimit();
  if (limit) platform.print(`Note: ${limit}.\n`);
}

function findLimit(): string | undefined {
  if (!canUseWasm()) return noSimd;
  if (!canShareMemory()) return noSharedMemory;
  return platform.coreCount() > 1 ? undefined : "this machine has one core; one thread trains";
}
