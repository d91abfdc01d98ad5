import { plainKernels, sharedKernels } from "./kernelBytes";
import { returnMemory, takeMemory } from "./memory";
import type { WasmKernels } from "./wasmKernels";

const modules: { plain?: WebAssembly.Module; shared?: WebAssembly.Module } = {};

/** The kernels over a memory. The module is compiled when it is first wanted, at once: it has 9 KB. */
export function instantiate(memory: WebAssembly.Memory): WasmKernels {
  const { exports } = new WebAssembly.Instance(moduleFor(memory), { env: { memory } });
  return exports as WasmKernels;
}

function moduleFor({ buffer }: WebAssembly.Memory): WebAssembly.Module {
  return buffer instanceof ArrayBuffer
    ? (modules.plain ??= new WebAssembly.Module(bytesOf(plainKernels)))
    : (modules.shared ??= new WebAssembly.Module(bytesOf(sharedKernels)));
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Whether this machine runs the kernels at all: they need WebAssembly with SIMD. */
export function hasSimd(): boolean {
  return typeof WebAssembly === "object" && WebAssembly.validate(bytesOf(plainKernels));
}

/** Whether threads can share a memory here; a web page must be cross-origin isolated for it. */
export function hasSharedMemory(): boolean {
  try {
    const memory = takeMemory(true);
    returnMemory(memory);
    return memory.buffer instanceof SharedArrayBuffer;
  } catch {
    return false;
  }
}
