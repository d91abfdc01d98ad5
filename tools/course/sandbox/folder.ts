import {
  chmodSync,
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { inside } from "./mounts.js";
import type { SandboxPolicy } from "./policy.js";

/** Makes what a kernel needs in its folder, and gives to `user` what the kernel must be able to write. */
export function prepareFolder(
  { folder, outputs }: SandboxPolicy,
  connectionFile: string,
  user: number | undefined,
): void {
  const files = join(folder, "files");
  const sockets = join(folder, "sockets");
  mkdirSync(files, { recursive: true });
  mkdirSync(join(folder, "outputs"));
  mkdirSync(sockets, { mode: 0o700 });
  const made = outputs.map((name) => join(folder, "outputs", name));
  for (const file of made) closeSync(openSync(file, "wx", 0o600));
  writeFileSync(join(folder, "connection.json"), connectionInside(connectionFile), { mode: 0o600 });
  if (user === undefined) return;
  for (const path of [sockets, ...made, join(folder, "connection.json")])
    chownSync(path, user, user);
  chmodSync(folder, 0o711);
  chmodSync(join(folder, "outputs"), 0o711);
  makeReadable(files);
}

/** Without a sandbox the kernel writes to `files`; `outputs` is the same folder, and the packages are found from there. */
export function prepareUnsafeFolder({ folder }: SandboxPolicy, root: string): void {
  for (const name of ["files", "sockets"]) mkdirSync(join(folder, name), { recursive: true });
  symlinkSync("files", join(folder, "outputs"), "junction");
  symlinkSync(join(root, "node_modules"), join(folder, "files", "node_modules"), "junction");
}

/** The connection file as the kernel sees it: its sockets lie elsewhere there. */
function connectionInside(connectionFile: string): string {
  const connection = JSON.parse(readFileSync(connectionFile, "utf8")) as Record<string, unknown>;
  const { transport, ip } = connection;
  if (transport !== "ipc") {
    throw new Error(
      "Cannot start sandbox: expected sockets that are files (KernelManager.transport = 'ipc'), since there is no " +
        `network inside, received ${String(transport)}`,
    );
  }
  const name = String(ip).split("/").at(-1)!;
  return JSON.stringify({ ...connection, ip: `${inside.sockets}/${name}` });
}

function makeReadable(files: string): void {
  chmodSync(files, 0o755);
  for (const entry of readdirSync(files, { withFileTypes: true })) {
    if (entry.isFile()) chmodSync(join(files, entry.name), 0o644);
  }
}
