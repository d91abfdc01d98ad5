// The part of WebAssembly that is used here: neither ES2022 nor Node's types declare it.
declare namespace WebAssembly {
  interface Module {
    readonly [Symbol.toStringTag]: "WebAssembly.Module";
  }
  const Module: new (bytes: Uint8Array) => Module;
  class Instance {
    readonly exports: unknown;
    constructor(module: Module, imports: Record<string, Record<string, unknown>>);
  }
  class Memory {
    readonly buffer: ArrayBuffer | SharedArrayBuffer;
    constructor(size: { initial: number; maximum?: number; shared?: boolean });
    grow(pages: number): number;
  }
  function validate(bytes: Uint8Array): boolean;
}
