import { randomBytes } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { mkdir, open, readFile, rename, writeFile } from "node:fs/promises";
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
  readKept,
  keep,
};

/** What is kept is small. It is read and written without a pause: a program that ends right after loses none of it. */
async function readKept(path: string): Promise<string | undefined> {
  try {
    return await attempt(`Cannot read ${path}`, () => new TextDecoder().decode(readFileSync(path)));
  } catch (error) {
    if (error instanceof FileError && error.reason === "missing") return undefined;
    throw error;
  }
}

function keep(path: string, text: string): Promise<void> {
  return attempt(`Cannot write ${path}`, () => {
    mkdirSync(dirname(path), { recursive: true });
    removeAbandoned(path);
    const temporary = temporaryName(path);
    try {
      writeFileSync(temporary, text, { flag: "wx", flush: true });
      renameSync(temporary, path);
    } catch (error) {
      removeIfPossible(temporary);
      if (!isMounted(error)) throw error;
      writeFileSync(path, text);
    }
  });
}

function writeFileAtomic(path: string, content: Uint8Array | string): Promise<void> {
  return attempt(`Cannot write ${path}`, async () => {
    await mkdir(dirname(path), { recursive: true });
    removeAbandoned(path);
    const temporary = temporaryName(path);
    try {
      await writeThrough(temporary, content);
      await rename(temporary, path);
    } catch (error) {
      removeIfPossible(temporary);
      if (!isMounted(error)) throw error;
      await writeFile(path, content);
    }
  });
}

function temporaryName(path: string): string {
  return `${path}.${randomBytes(6).toString("hex")}.partial`;
}

/** Whether a file could not be replaced since it is mounted by itself, as in a sandbox: it can be written. */
function isMounted(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EBUSY";
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
function removeAbandoned(path: string): void {
  const isTemporary = (name: string): boolean =>
    name.startsWith(`${basename(path)}.`) && name.endsWith(".partial");
  for (const name of readdirSync(dirname(path)).filter(isTemporary)) {
    const temporary = join(dirname(path), name);
    const written = statSync(temporary, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - written > abandonedAfter) removeIfPossible(temporary);
  }
}

function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It stays: what is written matters more.
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
async function attempt<T>(what: string, operation: () => T | Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const [reason, why] = reasons[code] ?? (["other", message] as const);
    throw new FileError(`${what}: ${why}`, reason, { cause: error });
  }
}
