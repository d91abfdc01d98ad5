import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { FileError, type FileErrorReason } from "./fileError";
import type { PlatformFiles } from "./platform";

/** The library's folder, whether this file runs from lib/src/platform or from lib/dist/platform. */
const library = resolve(__dirname, "..", "..");
const repository = dirname(library);

/** A temporary file this old belongs to a process that was killed: no write takes so long. */
const abandonedAfter = 10 * 60_000;

export const nodeFiles: PlatformFiles = {
  hasFolders: true,
  joinPath: join,
  fromRepository: (path) => resolve(repository, path),
  readFile: wholeFile,
  readAsset: (name) => wholeFile(join(library, "dist", name)),
  writeFileAtomic,
  rename: (from, to) => attempt(`Cannot rename ${from} to ${to}`, () => rename(from, to)),
  async readKept(path) {
    try {
      return new TextDecoder().decode(await wholeFile(path));
    } catch (error) {
      if (error instanceof FileError && error.reason === "missing") return undefined;
      throw error;
    }
  },
  keep: writeFileAtomic,
};

function writeFileAtomic(path: string, content: Uint8Array | string): Promise<void> {
  return attempt(`Cannot write ${path}`, async () => {
    await mkdir(dirname(path), { recursive: true });
    await removeAbandoned(path);
    const temporary = `${path}.${randomBytes(6).toString("hex")}.partial`;
    try {
      await writeThrough(temporary, content);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      if ((error as NodeJS.ErrnoException).code !== "EBUSY") throw error;
      await writeFile(path, content); // mounted by itself, as in a sandbox: it can be written, not replaced
    }
  });
}

function wholeFile(path: string): Promise<Uint8Array> {
  return attempt(`Cannot read ${path}`, async () => {
    const { buffer, byteOffset, length } = await readFile(path);
    return new Uint8Array(buffer, byteOffset, length);
  });
}

/** Writes a new file and waits until the disk has it. */
async function writeThrough(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Removes the temporary files that killed processes left beside `path`. */
async function removeAbandoned(path: string): Promise<void> {
  const isTemporary = (name: string): boolean =>
    name.startsWith(`${basename(path)}.`) && name.endsWith(".partial");
  for (const name of (await readdir(dirname(path))).filter(isTemporary)) {
    const temporary = join(dirname(path), name);
    const age = await stat(temporary).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > abandonedAfter) await rm(temporary, { force: true }).catch(() => undefined);
  }
}

const reasons: Readonly<Record<string, readonly [FileErrorReason, string]>> = {
  ENOENT: ["missing", "there is no such file or folder"],
  EACCES: ["denied", "permission denied"],
  EPERM: ["denied", "permission denied"],
  EROFS: ["denied", "the disk is read-only"],
  ENOSPC: ["full", "the disk is full"],
  EDQUOT: ["full", "the disk quota is used up"],
};

/** Runs a file operation; what it throws becomes a `FileError` that begins with `what`. */
async function attempt<T>(what: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const [reason, why] = reasons[code] ?? (["other", message] as const);
    throw new FileError(`${what}: ${why}`, reason, { cause: error });
  }
}
