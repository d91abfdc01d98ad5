import {
  defineProperty,
  deleteProperty,
  getOwnPropertyDescriptor,
  is,
  isObject,
  ownKeys,
  preventExtensions,
} from "./primordials.js";

/**
 * Properties that objects often have of their own beside an inherited one. Were the inherited ones fixed, `this.name = "x"`
 * in an error of the learner's own would throw; so they are put back before each cell instead. Node itself sets some.
 */
const ownOften: ReadonlySet<PropertyKey> = new Set([
  ...["constructor", "name", "message", "stack", "cause", "length", "toString", "toLocaleString"],
  ...["valueOf", "toJSON", "stackTraceLimit", "prepareStackTrace"],
]);

/** One property that is put back. */
export interface Kept {
  readonly object: object;
  readonly key: PropertyKey;
  readonly descriptor: PropertyDescriptor;
}

/** Fixes an object: nothing is added, changed or removed any more; what it cannot fix it returns. */
export function lockObject(object: object): Kept[] {
  const kept: Kept[] = [];
  for (const key of ownKeys(object)) {
    const descriptor = getOwnPropertyDescriptor(object, key)!;
    if (!descriptor.configurable && !descriptor.writable) continue;
    if (ownOften.has(key)) kept.push({ object, key, descriptor });
    else defineProperty(object, key, fixed(descriptor));
  }
  preventExtensions(object);
  return kept;
}

/** Fixes a module, whose exports are getters, and all that it exports. */
export function lockExports(module: Readonly<Record<string, unknown>>): void {
  const seen = new Set<object>();
  lockDeep(module, seen);
  for (const value of Object.values(module)) lockDeep(value, seen);
}

/** Fixes the functions of an object that has a state, too: all of its own, or those of these names. */
export function lockMethods(object: object, names: readonly PropertyKey[] = ownKeys(object)): void {
  for (const key of names) {
    const descriptor = getOwnPropertyDescriptor(object, key);
    const isMethod = descriptor?.configurable && typeof descriptor.value === "function";
    if (isMethod) defineProperty(object, key, fixed(descriptor));
  }
}

function fixed(descriptor: PropertyDescriptor): PropertyDescriptor {
  const isValue = "value" in descriptor;
  return { ...descriptor, configurable: false, ...(isValue && { writable: false }) };
}

/** Fixes an object and all that it holds: functions, their prototypes, tables. */
export function lockDeep(value: unknown, seen: Set<object> = new Set()): void {
  if (!isObject(value) || seen.has(value) || ArrayBuffer.isView(value)) return;
  seen.add(value);
  lockObject(value);
  for (const key of ownKeys(value)) {
    const inner: unknown = getOwnPropertyDescriptor(value, key)?.value;
    if (key !== "constructor") lockDeep(inner, seen);
  }
}

/** Puts back what was kept. Uses nothing that a cell can reach. */
export function putBack(kept: readonly Kept[]): void {
  for (let i = 0; i < kept.length; i++) {
    const { object, key, descriptor } = kept[i];
    const now = getOwnPropertyDescriptor(object, key);
    const isSame =
      now !== undefined &&
      is(now.value, descriptor.value) &&
      now.get === descriptor.get &&
      now.set === descriptor.set;
    if (isSame) continue;
    if (!defineProperty(object, key, descriptor)) deleteProperty(object, key);
  }
}
