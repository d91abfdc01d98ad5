import type { TestContext } from "vitest";

/** Skips the test where a file's mode forbids nothing. */
export function needsPermissions(context: TestContext): void {
  if (process.platform === "win32") context.skip("Windows knows no modes of files");
}

/** The user "nobody" of most systems. */
const nobody = 65534;

/** Does the work as a user whom permissions bind: they do not bind root. */
export async function withoutRoot<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid!(nobody);
  try {
    return await work();
  } finally {
    process.seteuid!(0);
  }
}
