import { TodoError } from "../exercises/todo";
import { Matrix } from "../matrix";

/** The global names that judging uses. */
export const globalNames: readonly string[] = [
  ...["Object", "Function", "Array", "Number", "String", "Boolean", "Symbol", "Math", "JSON"],
  ...["Reflect", "Map", "Set", "RegExp", "Promise", "ArrayBuffer", "DataView", "Uint8Array"],
  ...["Float32Array", "Float64Array", "TypeError", "RangeError", "undefined", "NaN", "Infinity"],
];

/** The objects of the language, and of the library, whose methods judging calls. */
export function builtIns(): object[] {
  const globals = globalNames
    .map((name) => (globalThis as unknown as Record<string, unknown>)[name])
    .filter((value): value is object => Object(value) === value);
  const iterators = [[].values(), new Map().values(), new Set().values(), "".matchAll(/x/g)];
  const inherited = [...iterators, ""[Symbol.iterator]()].map(prototypeOf);
  const typedArray = prototypeOf(Uint8Array);
  const own = [Matrix, TodoError, typedArray, ...globals];
  const prototypes = [...own, Error].flatMap((one) => {
    const { prototype } = one as { prototype?: unknown };
    return Object(prototype) === prototype ? [prototype as object] : [];
  });
  return [...new Set([...own, ...prototypes, ...inherited, prototypeOf(inherited[0])])];
}

function prototypeOf(value: object): object {
  return Object.getPrototypeOf(value) as object;
}
