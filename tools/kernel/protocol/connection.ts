import { readFileSync } from "node:fs";
import type { Signing } from "./wire.js";

/** What Jupyter's connection file says: where the client expects the kernel's sockets. */
export interface Connection extends Signing {
  readonly transport: "tcp" | "ipc";
  readonly ip: string;
  readonly shell_port: number;
  readonly iopub_port: number;
  readonly stdin_port: number;
  readonly control_port: number;
  readonly hb_port: number;
}

/** The kernel's five sockets. */
export type Channel = "shell" | "iopub" | "stdin" | "control" | "hb";

/** Reads Jupyter's connection file. */
export function readConnection(path: string): Connection {
  return JSON.parse(readFileSync(path, "utf8")) as Connection;
}

/** The address of a socket; with ipc the "ip" is a path and the port a part of the file's name. */
export function addressOf(connection: Connection, channel: Channel): string {
  const { transport, ip, [`${channel}_port` as const]: port } = connection;
  return transport === "ipc" ? `ipc://${ip}-${port}` : `${transport}://${ip}:${port}`;
}
