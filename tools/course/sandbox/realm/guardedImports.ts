import { builtinModules } from "node:module";

/** The library, by the name that notebooks import. */
export const libraryName = "@deltabook/nn";

/** Modules of Node by which a cell would reach the kernel's own objects. */
const withheld: ReadonlySet<string> = new Set([
  ...["module", "vm", "inspector", "inspector/promises", "v8", "repl", "worker_threads"],
  ...["async_hooks", "diagnostics_channel", "trace_events", "process", "cluster", "test"],
]);

/** Node's modules whose functions are fixed, because kernel, library and tests call them. */
const fixedModules = [
  ...["assert", "assert/strict", "buffer", "child_process", "crypto", "fs", "fs/promises", "os"],
  ...["path", "perf_hooks", "string_decoder", "timers", "timers/promises", "url", "util", "vm"],
  ...["module", "worker_threads", "inspector", "zlib"],
];

type Require = (name: string) => unknown;

/** What cells get as `require`: the library, and those of Node's modules that lead nowhere else. What it calls is locked. */
export function guardedRequire(load: Require, library: unknown): Require {
  const allowed = new Set(
    builtinModules.filter((name) => !name.startsWith("_") && !withheld.has(name)),
  );
  return (name) => {
    if (name === libraryName) return library;
    const plain = typeof name === "string" && name.startsWith("node:") ? name.slice(5) : name;
    if (allowed.has(plain)) return load(plain);
    throw new Error(
      `Cannot import ${name}: a notebook that is graded imports ${libraryName} and Node's modules, but for ` +
        "those that lead into the kernel",
    );
  };
}

/** The exports of Node's modules that are to be fixed. */
export function moduleExports(load: Require): object[] {
  return fixedModules.map((name) => load(`node:${name}`) as object);
}

/** Takes from `process` what gives a cell the withheld modules, or native code. */
export function withholdLoaders(): void {
  const names = ["getBuiltinModule", "binding", "_linkedBinding", "dlopen", "_debugProcess"];
  for (const name of names.filter((one) => one in process)) {
    Object.defineProperty(process, name, {
      value: undefined,
      writable: false,
      configurable: false,
    });
  }
}
