import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { courseEnvironment } from "../../../tools/course/python.js";
import { startHub, type Hub } from "../../../tools/hub/server.js";
import { freePorts, hubSettings, keptPasswords } from "../../../tools/hub/settings.js";
import { pathsOf } from "../../../tools/setup/paths.js";
import { root } from "../../../tools/setup/root.mjs";

const token = "a-token-for-the-tests-of-the-hub";

/** The hub ties its login page to the program that asks for it. */
const agent = { "User-Agent": "tests" };

/** What may be done with the token: what a teacher may, and to use all servers. */
const rights = `c = get_config()
c.JupyterHub.services = [{"name": "tests", "api_token": "${token}"}]
c.JupyterHub.load_roles = [
    {"name": "tests", "scopes": ["admin:servers", "access:servers", "list:users"], "services": ["tests"]}
]
`;

/** A hub on free ports, with a service that starts servers and uses them. */
export class TrialHub {
  private constructor(
    readonly hub: Hub,
    readonly url: string,
    readonly passwords: Readonly<Record<string, string>>,
  ) {}

  static async start(course: string, students: readonly string[]): Promise<TrialHub> {
    const folder = join(course, "hub");
    mkdirSync(folder, { recursive: true });
    const config = join(folder, "tests.py");
    writeFileSync(config, rights);
    const [port] = await freePorts(1);
    const choices = { course, folder, port, teacher: "teacher", idleMinutes: 60, unsafe: false };
    const passwords = keptPasswords(folder, ["teacher", ...students]);
    const hub = startHub(await hubSettings({ ...choices, config }, passwords));
    expect(await hub.ready).toBe(true);
    return new TrialHub(hub, `http://127.0.0.1:${port}`, passwords);
  }

  async stop(): Promise<void> {
    this.hub.stop();
    await this.hub.ended;
  }

  /** A request to the hub's interface, by the service or by the owner of another token. */
  async ask(path: string, method = "GET", by = token): Promise<Response> {
    return fetch(`${this.url}${path}`, { method, headers: { Authorization: `token ${by}` } });
  }

  /** Starts a user's server, and waits until it answers. */
  async startServer(user: string): Promise<void> {
    expect([201, 202]).toContain((await this.ask(`/hub/api/users/${user}/server`, "POST")).status);
    await vi.waitFor(
      async () => {
        const { servers } = (await (await this.ask(`/hub/api/users/${user}`)).json()) as {
          servers: Record<string, { ready: boolean }>;
        };
        expect(servers[""].ready).toBe(true);
      },
      { timeout: 240_000, interval: 200 },
    );
  }

  /** Runs cells in a new kernel of a user's server; what each of them printed. */
  async cells(user: string, cells: readonly string[]): Promise<string[]> {
    const script = join(root, "test/course/hub/runCells.py");
    const child = spawn(pathsOf(root).venvPython, [script, `${this.url}/user/${user}`, token], {
      env: courseEnvironment(),
      stdio: ["pipe", "pipe", "inherit"],
    });
    child.stdin.end(JSON.stringify(cells));
    let text = "";
    for await (const chunk of child.stdout) text += String(chunk);
    return JSON.parse(text) as string[];
  }

  /** Logs in as people do; resolves to whether the hub lets them in. */
  async logIn(username: string, password: string): Promise<boolean> {
    const cookie = await cookiesOf(`${this.url}/hub/login`);
    const xsrf = cookie.find((one) => one.startsWith("_xsrf="))!.slice("_xsrf=".length);
    const response = await fetch(`${this.url}/hub/login?_xsrf=${xsrf}`, {
      method: "POST",
      redirect: "manual",
      headers: { ...agent, Cookie: cookie.join("; ") },
      body: new URLSearchParams({ username, password, _xsrf: xsrf }),
    });
    return response.status === 302;
  }
}

/** The cookies that a page sets; `fetch` gets none, since it says that it is no page being opened. */
async function cookiesOf(url: string): Promise<string[]> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: agent }, resolve).on("error", reject);
  });
  response.resume();
  return (response.headers["set-cookie"] ?? []).map((one) => one.split(";")[0]);
}
