import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { root } from "../setup/root.mjs";

/** What the one who starts a hub chooses. */
export interface HubChoices {
  /** The teacher's course. */
  readonly course: string;
  /** Where all that the hub writes lies. */
  readonly folder: string;
  readonly port: number;
  readonly teacher: string;
  readonly students: readonly string[];
  /** Minutes after which what nobody uses is ended. */
  readonly idleMinutes: number;
  /** A configuration file of JupyterHub that is read last. */
  readonly config?: string;
  /** Whether students' servers run without a sandbox. */
  readonly unsafe: boolean;
}

/** The names and passwords of a hub's users, the teacher first. */
export type Passwords = Readonly<Record<string, string>>;

/** What `tools/hub/jupyterhub_config.py` reads. */
export interface HubSettings extends Omit<HubChoices, "students" | "idleMinutes" | "config"> {
  /** Where the hub itself listens, behind the proxy, and where the proxy takes its orders. */
  readonly hubPort: number;
  readonly proxyPort: number;
  /** The command that starts the proxy. */
  readonly proxy: readonly string[];
  readonly passwords: Passwords;
  readonly idleSeconds: number;
  /** Empty where there is none. */
  readonly config: string;
}

/** The settings for these choices; the hub's inner ports are free ones. */
export async function hubSettings(
  { config = "", idleMinutes, course, folder, port, teacher, unsafe }: Omit<HubChoices, "students">,
  passwords: Passwords,
): Promise<HubSettings> {
  const [hubPort, proxyPort] = await freePorts(2);
  const ports = { port, hubPort, proxyPort };
  const idleSeconds = 60 * idleMinutes;
  return {
    course,
    folder,
    ...ports,
    proxy: [process.execPath, proxyProgram],
    teacher,
    unsafe,
    passwords,
    idleSeconds,
    config,
  };
}

/** JupyterHub's proxy, which is a program of Node.js. */
export const proxyProgram = join(
  root,
  "node_modules/configurable-http-proxy/bin/configurable-http-proxy",
);

/** The passwords of these users: those of the last time, and new ones for who has none. */
export function keptPasswords(folder: string, users: readonly string[]): Passwords {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  const file = join(folder, "passwords.json");
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Passwords) : {};
  const passwords = Object.fromEntries(users.map((user) => [user, known[user] ?? newPassword()]));
  writeFileSync(file, `${JSON.stringify({ ...known, ...passwords }, undefined, 2)}\n`, {
    mode: 0o600,
  });
  return passwords;
}

/** Letters and digits that cannot be taken for each other. */
function newPassword(): string {
  const signs = "abcdefghjkmnpqrstuvwxyz23456789";
  return [...randomBytes(12)].map((byte) => signs[byte % signs.length]).join("");
}

/** Ports of 127.0.0.1 that nothing listens on. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(
    servers.map((server) => new Promise((resolve) => server.once("listening", resolve))),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
