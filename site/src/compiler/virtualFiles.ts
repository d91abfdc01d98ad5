import tslabTypeScript from "@tslab/typescript-for-tslab";
import type TypeScript from "typescript";

/** The folder that the cells seem to be in. */
export const cellFolder = "/notebooks";

/** The files that the compiler can read, by their paths. */
const files = new Map<string, string>();
const folders = new Map<string, Set<string>>();

/** Lets the compiler read these files. */
export function addFiles(texts: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(texts)) {
    files.set(path, text);
    addFolder(path.slice(0, path.lastIndexOf("/")));
  }
}

function addFolder(path: string): void {
  if (folders.has(path)) return;
  folders.set(path, new Set());
  const end = path.lastIndexOf("/");
  if (end < 0) return;
  const parent = path.slice(0, end);
  addFolder(parent);
  folders.get(parent)?.add(path.slice(end + 1));
}

const nothing = (): void => undefined;
const watcher = { close: nothing };

/** The machine as tslab's compiler sees it. */
const system: Partial<TypeScript.System> = {
  args: [],
  newLine: "\n",
  useCaseSensitiveFileNames: true,
  write: nothing,
  readFile: (path) => files.get(path),
  fileExists: (path) => files.has(path),
  directoryExists: (path) => folders.has(path.replace(/\/$/, "")),
  getDirectories: (path) => [...(folders.get(path.replace(/\/$/, "")) ?? [])],
  readDirectory: () => [],
  resolvePath: (path) => path,
  realpath: (path) => path,
  createDirectory: nothing,
  getExecutingFilePath: () => "/typescript/typescript.js",
  getCurrentDirectory: () => cellFolder,
  exit: nothing,
  watchFile: () => watcher,
  watchDirectory: () => watcher,
};

(tslabTypeScript as unknown as { setSys(system: unknown): void }).setSys(system);
