import { plainKernels, sharedKernels } from "./kernelBytes";
import type { WasmKernels } from "./wasmKernels";

const modules: { plain?: WebAssembly.Module; shared?: WebAssembly.Module } = {};

/** The kernels over a memory. The module is compiled when it is first wanted, at once: it has 9 KB. */
export function instantiate(memory: WebAssembly.Memory): WasmKernels {
  const { exports } = new WebAssembly.Instance(moduleFor(memory), {
    env: { memory, abort: refuse },
  });
  return exports as WasmKernels;
}

function moduleFor({ buffer }: WebAssembly.Memory): WebAssembly.Module {
  return buffer instanceof ArrayBuffer
    ? (modules.plain ??= new WebAssembly.Module(bytesOf(plainKernels)))
    : (modules.shared ??= new WebAssembly.Module(bytesOf(sharedKernels)));
}

function refuse(): never {
  throw new Error("Cannot go on: a WebAssembly kernel has aborted, which none of them does");
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Whether this machine runs the kernels at all: they need WebAssembly with SIMD. */
export function hasSimd(): boolean {
  return typeof WebAssembly === "object" && WebAssembly.validate(bytesOf(plainKernels));
}

/** Whether threads can share a memory here; a web page must be cross-origin isolated for it. */
export function hasSharedMemory(): boolean {
  try {
    return makeSharedMemory() instanceof SharedArrayBuffer;
  } catch {
    return false;
  }
}

function makeSharedMemory(): unknown {
  return new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer;
}
