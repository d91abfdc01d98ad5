import { builtIns, globalNames } from "./builtIns";

// What is taken here, when the library is loaded, no later cell can replace. The functions below use nothing else: no
// method, no iteration, no destructuring of lists, since all of these can be changed from outside.
const { defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
const { ownKeys, setPrototypeOf } = Reflect;
const { hasOwn, is } = Object;

/** An object of the language as it was when the library was loaded. */
interface Kept {
  readonly object: object;
  readonly prototype: object | null;
  readonly keys: readonly PropertyKey[];
  /** By key; the table inherits nothing. */
  readonly descriptors: Readonly<Record<PropertyKey, PropertyDescriptor | undefined>>;
  /** Whether what was added since is taken away as well. */
  readonly whole: boolean;
}

/** What a learner's code has made of one property; a chain of them is all that it changed. */
interface Change {
  readonly object: object;
  readonly key: PropertyKey;
  readonly descriptor: PropertyDescriptor | undefined;
  readonly next: Change | undefined;
}

/**
 * What `assess` throws where a part of the language was changed so that nothing can change it back.
 *
 * @example
 * import { TamperedError } from "@deltabook/nn";
 * new TamperedError("Array.prototype.map was locked").name; // => 'TamperedError'
 */
export class TamperedError extends Error {
  override readonly name = "TamperedError";
}

const kept: readonly Kept[] = [
  keep(globalThis, globalNames),
  ...builtIns().map((one) => keep(one)),
];

/** What the learner's code has changed, while it is taken back. */
let changes: Change | undefined;

/** Runs `work` in the language as it was when the library was loaded; what a learner changed comes back afterwards. */
export function inPristine<T>(work: () => T): T {
  restore(true);
  try {
    return work();
  } finally {
    giveBack();
  }
}

/** Within `inPristine`: runs `work` in the learner's own world. */
export function asLearner<T>(work: () => T): T {
  giveBack();
  try {
    return work();
  } finally {
    restore(true);
  }
}

/** Within `inPristine`: takes back what a learner's getter or proxy did while it was looked at. */
export function restoreAgain(): void {
  restore(false);
}

function keep(object: object, only?: readonly string[]): Kept {
  const keys = only ?? ownKeys(object);
  const descriptors = Object.create(null) as Record<PropertyKey, PropertyDescriptor | undefined>;
  for (const key of keys) descriptors[key] = descriptorOf(object, key);
  return { object, prototype: getPrototypeOf(object), keys, descriptors, whole: !only };
}

/** The descriptor; it inherits nothing, so that nothing can be slipped into it. */
function descriptorOf(object: object, key: PropertyKey): PropertyDescriptor | undefined {
  const descriptor = getOwnPropertyDescriptor(object, key);
  if (descriptor) setPrototypeOf(descriptor, null);
  return descriptor;
}

function restore(remember: boolean): void {
  if (remember) changes = undefined;
  for (let i = 0; i < kept.length; i++) {
    restoreOne(kept[i], remember);
  }
}

function restoreOne(
  { object, prototype, keys, descriptors, whole }: Kept,
  remember: boolean,
): void {
  if (getPrototypeOf(object) !== prototype && !setPrototypeOf(object, prototype)) stuck(object);
  for (let i = 0; i < keys.length; i++) {
    put(object, keys[i], descriptors[keys[i]], remember);
  }
  if (!whole) return;
  const now = ownKeys(object);
  for (let i = 0; i < now.length; i++) {
    if (!descriptors[now[i]]) put(object, now[i], undefined, remember);
  }
}

/** Gives a property the value it had, or takes it away, and notes what it was. */
function put(
  object: object,
  key: PropertyKey,
  wanted: PropertyDescriptor | undefined,
  remember: boolean,
): void {
  const descriptor = descriptorOf(object, key);
  if (sameProperty(descriptor, wanted)) return;
  if (remember) changes = { object, key, descriptor, next: changes };
  if (!set(object, key, wanted)) stuck(object, key);
}

function giveBack(): void {
  for (let change = changes; change; change = change.next) {
    set(change.object, change.key, change.descriptor);
  }
  changes = undefined;
}

function set(object: object, key: PropertyKey, to: PropertyDescriptor | undefined): boolean {
  return to ? defineProperty(object, key, to) : deleteProperty(object, key);
}

/** Whether both have the same value; whether it may be changed does not matter. */
function sameProperty(
  a: PropertyDescriptor | undefined,
  b: PropertyDescriptor | undefined,
): boolean {
  if (!a || !b) return a === b;
  if (hasOwn(a, "value") !== hasOwn(b, "value")) return false;
  return is(a.value, b.value) && a.get === b.get && a.set === b.set;
}

function stuck(object: object, key?: PropertyKey): never {
  const what = typeof key === "string" ? `"${key}" of ` : "";
  throw new TamperedError(
    `Cannot assess: ${what}${kindOf(object)} was replaced for good; take that line out and restart the kernel`,
  );
}

function kindOf(object: object): string {
  return object === globalThis ? "the global object" : "a part of JavaScript";
}
