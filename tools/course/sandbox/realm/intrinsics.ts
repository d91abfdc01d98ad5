import { getPrototypeOf, isObject } from "./primordials.js";

/** The global names that are no part of the language and that cells and tests use. */
const nodeNames = [
  ...["console", "Buffer", "structuredClone", "queueMicrotask", "performance", "globalThis"],
  ...["setTimeout", "setInterval", "setImmediate"],
  ...["clearTimeout", "clearInterval", "clearImmediate"],
];

const namespaces = ["Math", "JSON", "Reflect", "Atomics", "WebAssembly"];

/** The global names that no cell may replace: those of the language, and a few of Node's. */
export function pinnedNames(): string[] {
  return [...languageNames(), ...nodeNames];
}

function languageNames(): string[] {
  const names = Object.getOwnPropertyNames(globalThis);
  return [...names.filter(isFunctionOfLanguage), ...namespaces];
}

/** Node's own classes are accessors, or written in JavaScript. */
function isFunctionOfLanguage(name: string): boolean {
  const value: unknown = Object.getOwnPropertyDescriptor(globalThis, name)?.value;
  return (
    typeof value === "function" && /\[native code\]/.test(Function.prototype.toString.call(value))
  );
}

/** The objects of the language: those that have a global name, their prototypes, and those that have no name. */
export function intrinsics(): object[] {
  const named = languageNames()
    .map((name) => (globalThis as Record<string, unknown>)[name])
    .filter(isObject);
  const iterators = [[].values(), new Map().values(), new Set().values(), ""[Symbol.iterator]()];
  const functions = [function* () {}, async function () {}, async function* () {}];
  const nameless = [...iterators, "".matchAll(/x/g), ...functions, functions[0]()].flatMap(chainOf);
  const all = [...named, ...named.flatMap(prototypeOf), ...chainOf(Uint8Array), ...nameless];
  return [...new Set([...all, ...all.flatMap(prototypeOf)])];
}

function prototypeOf(value: object): object[] {
  const prototype: unknown = Object.getOwnPropertyDescriptor(value, "prototype")?.value;
  return isObject(prototype) ? [prototype] : [];
}

function chainOf(value: object): object[] {
  const above = getPrototypeOf(value);
  return above ? [above, ...chainOf(above)] : [];
}
