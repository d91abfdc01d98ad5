import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const fake = vi.hoisted(() => ({ root: "" }));
vi.mock("../../../tools/setup/root.mjs", () => fake);
const { lessonListUrl, openedBefore, serverInfos } =
  await import("../../../tools/lab/serverInfos.js");

let server: Server;
let port: number;
beforeEach(async () => {
  fake.root = mkdtempSync(join(tmpdir(), "deltabook-"));
  server = createServer(({ headers: { authorization } }, response) => {
    response.writeHead(authorization === "token right" ? 200 : 403).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  ({ port } = server.address() as AddressInfo);
});
afterEach(() => {
  server.close();
  rmSync(fake.root, { recursive: true });
});

/** Writes a file as Jupyter does for a server. */
function write(name: string, text: string): void {
  const folder = join(fake.root, ".jupyter", "runtime");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
}

function writeServer(id: number, token: string): void {
  write(`jpserver-${id}.json`, JSON.stringify({ token, port }));
}

describe("serverInfos", () => {
  test("is empty before the first start", () => {
    expect(serverInfos()).toEqual([]);
  });

  test("reads whole files of servers, and nothing else", () => {
    writeServer(1, "one");
    write("jpserver-2.json", '{ "tok');
    write("kernel-3.json", '{ "token": "none", "port": 1 }');
    expect(serverInfos()).toEqual([{ token: "one", port }]);
  });
});

describe("openedBefore", () => {
  test("gives the lesson list of the server that takes its token", async () => {
    writeServer(1, "of a server that has ended");
    writeServer(2, "right");
    expect(await openedBefore()).toBe(lessonListUrl({ token: "right", port }));
  });

  test("is undefined where none answers so", async () => {
    writeServer(1, "wrong");
    expect(await openedBefore()).toBeUndefined();
    writeServer(1, "right");
    server.close();
    await once(server, "close");
    expect(await openedBefore()).toBeUndefined();
  });
});
