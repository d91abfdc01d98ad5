/**
 * Something the machine lacks. The message says what was tried, what is missing and the way out, so
 * it is printed as it stands, without a stack.
 */
export class SetupError extends Error {
  /** @override */
  name = "SetupError";
}

/**
 * Two copies of this class may be loaded (the source and the compiled one), so the name decides.
 *
 * @param {unknown} error
 * @returns {error is SetupError}
 */
export function isSetupError(error) {
  return error instanceof Error && error.name === "SetupError";
}
