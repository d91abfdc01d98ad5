import { existsSync, readFileSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { capture } from "./processes.js";
import type { Outcome } from "./processes.js";

/** All that the finders and the doctor ask of a machine; the tests describe machines of their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly nodeVersion: string;
  readonly env: NodeJS.ProcessEnv;
  run(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Outcome>;
  exists(path: string): boolean;
  /** The text of a file; undefined when it cannot be read. */
  read(path: string): string | undefined;
  freeBytes(folder: string): Promise<number>;
  isPortFree(port: number): Promise<boolean>;
}

/** The machine this runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  nodeVersion: process.versions.node,
  env: process.env,
  run: (command, args, env) => capture(command, args, { env: env ?? process.env }),
  exists: existsSync,
  read: (path) => {
    try {
      return readFileSync(path, "utf8");
    } catch {
      return undefined;
    }
  },
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
  isPortFree: (port) =>
    new Promise((resolve) => {
      const server = createServer();
      server.once("error", () => {
        resolve(false);
      });
      server.listen(port, "127.0.0.1", () => {
        server.close(() => {
          resolve(true);
        });
      });
    }),
};
