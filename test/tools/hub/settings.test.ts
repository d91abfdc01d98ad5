import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { freePorts, hubSettings, keptPasswords, proxyProgram } from "../../../tools/hub/settings";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "deltabook-hub-"));
  onTestFinished(() => {
    rmSync(path, { recursive: true });
  });
  return join(path, "hub");
}

test("keptPasswords keeps them from one start to the next, where only their owner reads", () => {
  const path = folder();
  const first = keptPasswords(path, ["teacher", "ada"]);
  expect(new Set(Object.values(first)).size).toBe(2);
  expect(first["ada"]).toMatch(/^[a-z2-9]{12}$/);
  const later = keptPasswords(path, ["teacher", "blaise"]);
  expect(later).toEqual({ teacher: first["teacher"], blaise: later["blaise"] });
  expect(keptPasswords(path, ["ada"])).toEqual({ ada: first["ada"] });
  if (process.platform === "win32") return;
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(statSync(join(path, "passwords.json")).mode & 0o077).toBe(0);
});

test("freePorts are different ones, on which something can listen", async () => {
  const ports = await freePorts(3);
  expect(new Set(ports).size).toBe(3);
  const server = createServer().listen(ports[0], "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  server.close();
});

test("hubSettings are all that the configuration asks for", async () => {
  const choices = { course: "/c", folder: "/f", port: 8000, teacher: "t", unsafe: false };
  const settings = await hubSettings({ ...choices, idleMinutes: 2 }, { t: "secret" });
  const { hubPort, proxyPort } = settings;
  expect(settings).toEqual({
    ...choices,
    ...{ hubPort, proxyPort, passwords: { t: "secret" }, idleSeconds: 120, config: "" },
    proxy: [process.execPath, proxyProgram],
  });
  expect(existsSync(proxyProgram)).toBe(true);
});
