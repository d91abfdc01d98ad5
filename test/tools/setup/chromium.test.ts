import { describe, expect, test } from "vitest";
import { findChromium } from "../../../tools/setup/chromium.js";
import { describeMachine } from "./machine.js";

/** A machine with just one file. */
function machineWith(file: string, changes = {}): ReturnType<typeof describeMachine> {
  return describeMachine({}, { exists: (path) => path === file, ...changes });
}

describe("findChromium", () => {
  test("looks for several names on the PATH", () => {
    const env = { PATH: "/usr/bin:/opt/bin" };
    expect(findChromium(machineWith("/opt/bin/google-chrome", { env }))).toBe(
      "/opt/bin/google-chrome",
    );
  });

  test("knows where macOS and Windows keep them", () => {
    const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect(findChromium(machineWith(mac, { platform: "darwin" }))).toBe(mac);
    const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    const env = { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" };
    expect(findChromium(machineWith(edge, { platform: "win32", env }))).toBe(edge);
  });

  test("takes the one that CHROMIUM names", () => {
    const env = { CHROMIUM: "/mine" };
    expect(findChromium(machineWith("/usr/bin/chromium", { env }))).toBe("/mine");
  });

  test("finds nothing where there is none", () => {
    expect(findChromium(machineWith("/usr/bin/firefox"))).toBeUndefined();
  });
});
