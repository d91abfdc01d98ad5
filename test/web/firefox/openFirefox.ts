import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { root } from "../../../tools/setup/root.mjs";
import { Marionette } from "./marionette";

/** A Firefox without a window, and with nothing stored. */
export interface OpenedFirefox {
  goTo(url: string): Promise<void>;
  /** Waits until the body of a function gives something true in the page; returns that. */
  waitFor<Value>(body: string): Promise<Value>;
  /** Clicks what a CSS selector, or an XPath that begins with a slash, finds first. */
  click(place: string): Promise<void>;
  /** The text of a file that was downloaded, as soon as it is there. */
  downloaded(name: string): Promise<string>;
  close(): Promise<void>;
}

/** How long, in milliseconds, a busy machine may take. */
const patience = { timeout: 300_000, interval: 100 };

/** In a folder of the repository: a Firefox of a snap sees no other. */
const profile = join(root, "build", "test", `firefox-${process.pid}`);

/** Marionette itself switches off what would call home. */
const settings = {
  "marionette.port": 0, // any that is free; Firefox writes it to a file
  "browser.download.folderList": 2,
  "browser.download.dir": join(profile, "downloads"),
};

/** Starts the program. */
export async function openFirefox(program: string): Promise<OpenedFirefox> {
  writeProfile();
  const options = ["--headless", "--no-remote", "--marionette", "--profile", profile];
  const firefox = spawn(program, options, { stdio: "ignore" });
  const ended = once(firefox, "exit");
  const marionette = await Marionette.connect(await portOf(profile));
  await marionette.send("WebDriver:NewSession");

  return {
    async goTo(url) {
      await marionette.send("WebDriver:Navigate", { url });
    },
    async waitFor<Value>(script: string) {
      let value: unknown;
      // While the page loads once more, a script of it may be cut off.
      const ask = (): Promise<unknown> => run(marionette, script).catch(() => undefined);
      await expect.poll(async () => (value = await ask()), patience).toBeTruthy();
      return value as Value;
    },
    async click(place) {
      const using = place.startsWith("/") ? "xpath" : "css selector";
      const found = await marionette.send("WebDriver:FindElement", { using, value: place });
      const [id] = Object.values((found as { value: Record<string, string> }).value);
      await marionette.send("WebDriver:ElementClick", { id });
    },
    async downloaded(name) {
      const path = join(profile, "downloads", name);
      const isThere = (): boolean => existsSync(path) && !existsSync(`${path}.part`);
      const text = (): string => (isThere() ? readFileSync(path, "utf8") : "");
      await expect.poll(text, patience).not.toBe("");
      return text();
    },
    async close() {
      await marionette.send("Marionette:Quit", { flags: ["eForceQuit"] });
      await ended;
      marionette.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function writeProfile(): void {
  mkdirSync(join(profile, "downloads"), { recursive: true });
  const lines = Object.entries(settings).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, "user.js"), lines.join(""));
}

async function portOf(folder: string): Promise<number> {
  const path = join(folder, "MarionetteActivePort");
  const port = (): number => (existsSync(path) ? Number(readFileSync(path, "utf8")) : 0);
  await expect.poll(port, patience).toBeGreaterThan(0);
  return port();
}

async function run(marionette: Marionette, script: string): Promise<unknown> {
  const answer = await marionette.send("WebDriver:ExecuteScript", { script, args: [] });
  return (answer as { value: unknown }).value;
}
