import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { run } from "../../../tools/commands/start.js";
import { thisMachine } from "../../../tools/setup/machine.js";
import { pathsOf } from "../../../tools/setup/paths.js";
import { capture } from "../../../tools/setup/processes.js";
import { root } from "../../../tools/setup/root.mjs";
import { SetupError } from "../../../tools/setup/setupError.mjs";

describe("npm start with a wrong argument", () => {
  test.each([
    [["--port", "many"], "Cannot start: port must be an integer from 1 to 65535, received many"],
    [["--port", "70000"], "Cannot start: port must be an integer from 1 to 65535, received 70000"],
    [["--browser"], /^Cannot start: Unknown option '--browser'.*npm start -- --no-browser/s],
  ])("%j says what is expected", async (args, message) => {
    await expect(run(args)).rejects.toThrow(message);
  });
});

describe("npm start without a Python", () => {
  const noPython = (): Promise<never> =>
    Promise.reject(new SetupError("Cannot find Python 3.10 or newer\n  Install it"));

  test("says what is missing, and opens the web edition as it was asked to", async () => {
    const said = vi.spyOn(console, "error").mockReturnValue();
    const openSite = vi.fn(() => Promise.resolve(0));
    const args = ["--no-browser", "--port", "8890"];
    expect(await run(args, { ensureVenv: noPython, openSite })).toBe(0);
    expect(openSite).toHaveBeenCalledWith({ port: 8890, browser: false });
    expect(said.mock.calls.flat().join()).toMatch(
      /^Cannot find Python 3.10 or newer\n {2}Install it\n\n.*the web edition/,
    );
    said.mockRestore();
  });

  test("does not hide a fault of ours", async () => {
    const openSite = vi.fn(() => Promise.resolve(0));
    const ensureVenv = (): Promise<never> => Promise.reject(new TypeError("a fault"));
    await expect(run([], { ensureVenv, openSite })).rejects.toThrow("a fault");
    expect(openSite).not.toHaveBeenCalled();
  });
});

const again = ["tools/run.mjs", "start", "--no-browser"];

describe("npm start", () => {
  const taken = createServer();
  let takenPort = 0;
  let child: ChildProcess;
  let url: URL;

  beforeAll(async () => {
    taken.listen(0, "127.0.0.1");
    await once(taken, "listening");
    takenPort = (taken.address() as AddressInfo).port;
    const args = [...again, "--port", String(takenPort)];
    child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    url = await printedUrl(child);
  }, 120_000);

  afterAll(async () => {
    taken.close();
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGINT");
      await once(child, "close");
    }
  });

  /** Asks the server as the learner's browser does, with the token of the printed address. */
  async function ask(path: string, options: RequestInit = {}): Promise<unknown> {
    const headers = { Authorization: `token ${url.searchParams.get("token") ?? ""}` };
    const response = await fetch(new URL(path, url), { ...options, headers });
    expect(response.ok, path).toBe(true);
    return response.json();
  }

  test("prints the address of the lesson list, on another port when its own is taken", async () => {
    expect(url.pathname).toBe("/lab/tree/README.md");
    expect(Number(url.port)).not.toBe(takenPort);
    expect((await fetch(url)).status).toBe(200);
  });

  test("typed again shows one that is open", async () => {
    const { status, stdout } = await capture(process.execPath, again, { cwd: root });
    expect(stdout).toMatch(/Deltabook is open already, at http:\S+token=\w+\n.*Shut Down ends it/);
    expect(status).toBe(0);
  });

  test("lets nobody in without the token", async () => {
    expect((await fetch(new URL("/api/contents", url))).status).toBe(403);
  });

  test("offers our kernel and no other", async () => {
    const { default: chosen, kernelspecs } = (await ask("/api/kernelspecs")) as {
      default: string;
      kernelspecs: object;
    };
    expect(chosen).toBe("tslab");
    expect(Object.keys(kernelspecs)).toEqual(["tslab"]);
  });

  test("shows Markdown as a page, and no news", async () => {
    const settings = (name: string): Promise<unknown> =>
      ask(`/lab/api/settings/@jupyterlab/${name}`);
    const documents = JSON.stringify(await settings("docmanager-extension:plugin"));
    expect(documents).toContain('"default":{"markdown":"Markdown Preview"}');
    const notices = (await settings("apputils-extension:notification")) as {
      schema: { properties: { fetchNews: { default: string } } };
    };
    expect(notices.schema.properties.fetchNews.default).toBe("false");
  });

  test("trusts the lessons", async () => {
    const { content } = (await ask("/api/contents/02-forward-pass.ipynb")) as {
      content: { cells: { cell_type: string; metadata: { trusted?: boolean } }[] };
    };
    const codeCells = content.cells.filter(({ cell_type: type }) => type === "code");
    expect(codeCells.length).toBeGreaterThan(0);
    expect(codeCells.every(({ metadata }) => metadata.trusted)).toBe(true);
  });

  test("ends with its kernels at Ctrl-C, with exit code 0", async (context) => {
    if (process.platform === "win32") context.skip("a program cannot press Ctrl-C on Windows");
    const { id } = (await ask("/api/kernels", { method: "POST", body: "{}" })) as { id: string };
    const kernels = async (): Promise<string> =>
      (await capture(pathsOf(root).venvPython, ["-c", listProcesses])).stdout;
    expect(await kernels()).toContain(`kernel-${id}.json`);
    child.kill("SIGINT");
    expect(await once(child, "close")).toEqual([0, null]);
    expect(await kernels()).not.toContain(`kernel-${id}.json`);
    const connection = join(pathsOf(root).jupyterState, "runtime", `kernel-${id}.json`);
    expect(thisMachine.exists(connection)).toBe(false);
    await expect(fetch(url)).rejects.toThrow();
  });
});

/** Not every small machine has `ps`. */
const listProcesses = `
import psutil
for process in psutil.process_iter(["cmdline"]):
    print(process.info["cmdline"])`;

/** Waits for the line with the address. */
function printedUrl(child: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const address = /http:\S+/.exec(text);
      if (address) resolve(new URL(address[0]));
    });
    child.on("close", () => {
      reject(new Error(`npm start ended without an address: ${text}`));
    });
  });
}
