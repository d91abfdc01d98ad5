/** In the place of Node's module. */
export { format, inspect } from "node-inspect-extracted";

export const types = {
  isNativeError: (value: unknown): value is Error => value instanceof Error,
  isPromise: (value: unknown): value is Promise<unknown> => value instanceof Promise,
};
