import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SandboxPolicy } from "./policy.js";

/** Something of this machine that a kernel can see, and where. */
export interface Mount {
  readonly from: string;
  readonly to: string;
  readonly writable?: boolean;
}

/** Where things lie inside the sandbox. */
export const inside = {
  project: "/deltabook",
  programs: "/opt/deltabook",
  sockets: "/run/kernel",
  connection: "/run/connection.json",
  /** Below the project, so that the library is found from there. */
  work: "/deltabook/submission",
  home: "/home/student",
} as const;

/** The parts of the clone that a kernel needs: nothing of the course, its tests and its solutions is among them. */
const projectParts = ["package.json", "build/tools", "lib/package.json", "lib/dist"];
const packages = ["node_modules", "lib/node_modules"];

/** The clone's compiler, kernel and library. */
export function projectMounts(root: string): Mount[] {
  return [...projectParts, ...packages.filter((part) => existsSync(join(root, part)))].map(
    (part) => ({ from: realpathSync(join(root, part)), to: `${inside.project}/${part}` }),
  );
}

/** The two programs that run inside; no shell is among them. */
export function programMounts(node: string, prlimit: string): Mount[] {
  return Object.entries({ node, prlimit }).map(([name, path]) => ({
    from: realpathSync(path),
    to: `${inside.programs}/${name}`,
  }));
}

/** What belongs to this kernel alone. */
export function kernelMounts({ folder, outputs }: SandboxPolicy): Mount[] {
  const files = join(folder, "files");
  const given = readdirSync(files, { withFileTypes: true }).filter((entry) => entry.isFile());
  return [
    { from: join(folder, "connection.json"), to: inside.connection },
    { from: join(folder, "sockets"), to: inside.sockets, writable: true },
    ...given
      .filter(({ name }) => !outputs.includes(name))
      .map(({ name }) => ({ from: join(files, name), to: `${inside.work}/${name}` })),
    ...outputs.map((name) => ({
      from: join(folder, "outputs", name),
      to: `${inside.work}/${name}`,
      writable: true,
    })),
  ];
}

/** The shared libraries that Node.js is linked with: as `bwrap` takes them, since some systems have links here. */
export function libraryArguments(): string[] {
  const folders = ["/usr/lib", "/usr/lib64", "/usr/lib32", "/lib", "/lib64", "/nix/store"];
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      lstatSync(folder).isSymbolicLink()
        ? ["--symlink", readlinkSync(folder), folder]
        : ["--ro-bind", folder, folder],
    );
}

/** Whether users who are not in any of its groups get to a path: all folders above it let them through. */
export function isReachable(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((lstatSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
