/**
 * The port that an argument names.
 *
 * @throws {TypeError} if it names none
 */
export function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new TypeError(`port must be an integer from 1 to 65535, received ${text}`);
}
