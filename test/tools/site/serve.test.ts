import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveFolder, type StaticServer } from "../../../tools/site/serve";

const folder = mkdtempSync(join(tmpdir(), "deltabook-serve-"));
let server: StaticServer;

beforeAll(async () => {
  mkdirSync(join(folder, "site/lessons"), { recursive: true });
  writeFileSync(join(folder, "secret.html"), "secret");
  writeFileSync(join(folder, "site/index.html"), "start");
  writeFileSync(join(folder, "site/404.html"), "nothing here");
  writeFileSync(join(folder, "site/lessons/index.html"), "lessons");
  writeFileSync(join(folder, "site/a.js"), "1;");
  writeFileSync(join(folder, "site/digits.gz"), "x");
  server = await serveFolder(join(folder, "site"), { under: "/deltabook/" });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ["", 200, "start", "text/html; charset=utf-8"],
  ["index.html?a=1", 200, "start", "text/html; charset=utf-8"],
  ["a.js", 200, "1;", "text/javascript; charset=utf-8"],
  ["digits.gz", 200, "x", "application/gzip"],
  ["lessons", 200, "lessons", "text/html; charset=utf-8"],
  ["no.html", 404, "nothing here", "text/html; charset=utf-8"],
])("serveFolder answers %j as a static host does", async (path, status, text, type) => {
  const response = await fetch(server.url + path);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe(type);
  expect(await response.text()).toBe(text);
});

test.each(["../secret.html", "%2e%2e/secret.html", "..%2fsecret.html", "%"])(
  "serveFolder gives nothing outside of the folder: %s",
  async (path) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toBe("secret");
  },
);

test("serveFolder packs text, isolates nothing, and says what has not changed", async () => {
  const response = await fetch(`${server.url}a.js`, { headers: { "accept-encoding": "gzip" } });
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(response.headers.get("cross-origin-embedder-policy")).toBeNull();
  const etag = response.headers.get("etag")!;
  const again = await fetch(`${server.url}a.js`, { headers: { "if-none-match": etag } });
  expect(again.status).toBe(304);
});

test("serveFolder says when a port is taken", async () => {
  const port = Number(new URL(server.url).port);
  await expect(serveFolder(folder, { port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("serveFolder takes no other methods", async () => {
  expect((await fetch(server.url, { method: "POST" })).status).toBe(405);
});
