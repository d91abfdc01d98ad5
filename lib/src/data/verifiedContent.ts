import { platform } from "../platform";
import { DataError } from "./dataError";
import type { DataFile } from "./manifest";

/** Whether the bytes begin as a gzip file does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * The unpacked content of `file`, from `found`: the bytes of a file, plain or packed by gzip, that should be it.
 *
 * @throws DataError saying what else they are, unless length and SHA-256 are those of `file`.
 */
export async function verifiedContent(file: DataFile, found: Uint8Array): Promise<Uint8Array> {
  const content = isGzip(found) ? await unpacked(file, found) : found;
  if (content.length !== file.bytes) {
    const kind = isWebPage(content) ? "is a web page" : `has ${content.length} bytes`;
    throw new DataError(`${file.name} must have ${file.bytes} bytes, but this ${kind}`);
  }
  const hash = await platform.sha256(content);
  if (hash !== file.sha256) {
    throw new DataError(
      `${file.name} has the right length but another content: its SHA-256 begins with ` +
        `${hash.slice(0, 8)} instead of ${file.sha256.slice(0, 8)}`,
    );
  }
  return content;
}

async function unpacked(file: DataFile, packed: Uint8Array): Promise<Uint8Array> {
  try {
    return await platform.gunzip(packed, file.bytes);
  } catch (error) {
    throw new DataError(`${file.packedName} is cut short, damaged or another file`, {
      cause: error,
    });
  }
}

function isWebPage(content: Uint8Array): boolean {
  const start = new TextDecoder().decode(content.subarray(0, 200)).trimStart().toLowerCase();
  return start.startsWith("<!doctype html") || start.startsWith("<html");
}
