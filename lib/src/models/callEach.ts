import type { Callback } from "./callback";

/** Calls one function of every callback that has it, in order, waiting for each. */
export async function callEach<Name extends keyof Callback>(
  callbacks: readonly Callback[],
  name: Name,
  ...args: Parameters<NonNullable<Callback[Name]>>
): Promise<void> {
  for (const callback of callbacks) {
    const call = callback[name] as ((...args: unknown[]) => void | Promise<void>) | undefined;
    await call?.apply(callback, args);
  }
}
