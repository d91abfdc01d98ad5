/**
 * The name of a compiled cell: a SHA-256 of what it was compiled from. Undefined where a browser computes none, which
 * is on pages that are neither https:// nor localhost.
 */
export async function cellKey(declared: string, source: string): Promise<string | undefined> {
  // The types say that it is always there.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  const hash = await subtle?.digest("SHA-256", new TextEncoder().encode(`${declared}\0${source}`));
  return (
    hash && [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("")
  );
}
