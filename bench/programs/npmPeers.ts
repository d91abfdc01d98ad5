import { copyFileSync, cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isStamped, stamp } from "../../tools/setup/fingerprint.mjs";
import { root } from "../../tools/setup/root.mjs";
import type { Program } from "../runs/program.js";
import { peers, sources } from "./folders.js";
import { mustSucceed } from "./mustSucceed.js";

const folder = join(peers, "npm");

/** A program of `bench/peers`; `installNpmPeers` must have been called. */
export function npmPeer(name: string, script: string, args: readonly string[]): Program {
  return { name, command: [process.execPath, join(folder, script), ...args] };
}

/** Copies `bench/peers` below `build` and installs there what it needs, where that has not been done yet. */
export async function installNpmPeers(): Promise<void> {
  const stampFile = join(folder, "peers.stamp");
  const value = fingerprint(sources, ["peers"]);
  if (isStamped(stampFile, value)) return;
  console.error("Installing TensorFlow.js and brain.js below build/peers ...");
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(sources, "peers"), folder, { recursive: true });
  copyFileSync(join(root, ".npmrc"), join(folder, ".npmrc"));
  await mustSucceed("install them", ["npm", "ci"], "It needs the network and npm.", folder);
  stamp(stampFile, value);
}
