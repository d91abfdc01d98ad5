/**
 * Whether `value` is an object that has all the named methods: enough to use it in place of a built-in one.
 */
export function hasMethods<T extends object>(
  value: unknown,
  methods: readonly (keyof T & string)[],
): value is T {
  if (typeof value !== "object" || value === null) return false;
  return methods.every((method) => typeof (value as Partial<T>)[method] === "function");
}
