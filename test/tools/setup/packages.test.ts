import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { installPackages, packagesProblem } from "../../../tools/setup/packages.mjs";
import { temporaryFolder, writeFiles } from "./machine.js";

const right = { version: "1.0.0", integrity: "sha512-x" };
const otherSystem = process.platform === "win32" ? "linux" : "win32";

/** A clone that locks the packages `a` and, for some systems only, `b`. */
function clone(installed: Record<string, object> | undefined): string {
  const packages = {
    "": { name: "x" },
    "node_modules/a": right,
    "node_modules/b": { ...right, optional: true },
  };
  const folder = temporaryFolder({
    "package-lock.json": JSON.stringify({ packages }),
    "node_modules/a/package.json": "{}",
    "node_modules/b/package.json": "{}",
  });
  const list = JSON.stringify({ packages: installed });
  if (installed) writeFiles(folder, { "node_modules/.package-lock.json": list });
  return folder;
}

describe("packagesProblem", () => {
  test("finds none when all locked packages are there, but for another system's", () => {
    expect(packagesProblem(clone({ "node_modules/a": right }))).toBeUndefined();
  });

  test.each([
    ["npm's list", undefined, "they are not there yet"],
    ["a package", {}, "node_modules/a is missing"],
    [
      "a version",
      { "node_modules/a": { ...right, version: "2.0.0" } },
      "node_modules/a has changed",
    ],
    ["a content", { "node_modules/a": { ...right, integrity: "y" } }, "node_modules/a has changed"],
    [
      "this system",
      { "node_modules/a": right, "node_modules/b": { ...right, os: [otherSystem] } },
      "node_modules/b is for another system",
    ],
  ])("says so when %s is not as it should be", (_what, installed, problem) => {
    expect(packagesProblem(clone(installed))).toBe(problem);
  });

  test("notices a package that was deleted by hand", () => {
    const folder = clone({ "node_modules/a": right });
    rmSync(join(folder, "node_modules/a"), { recursive: true });
    expect(packagesProblem(folder)).toBe("node_modules/a is missing");
  });
});

describe("installPackages", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  /** Puts a script in the place of npm. */
  function replaceNpm(folder: string, script: string): void {
    vi.spyOn(console, "error").mockReturnValue(undefined);
    writeFiles(folder, { "npm-cli.js": script });
    vi.stubEnv("npm_execpath", join(folder, "npm-cli.js"));
  }

  test("runs npm ci in the clone, development packages included", () => {
    const folder = temporaryFolder();
    const write = `require("fs").writeFileSync("called", process.argv.slice(2).join(" "))`;
    replaceNpm(folder, write);
    installPackages(folder, "they are not there yet");
    expect(readFileSync(join(folder, "called"), "utf8")).toMatch(/^ci --include=dev --prefer-off/);
  });

  test("throws the way out when npm fails", () => {
    const folder = temporaryFolder();
    replaceNpm(folder, "process.exit(7)");
    expect(() => {
      installPackages(folder, "they are not there yet");
    }).toThrow(
      /^Cannot install the npm packages: npm ci ended with 7, .*connect.*same\n {2}command/s,
    );
  });

  test("gives npm a cache in the clone when its own cannot be written", () => {
    const folder = temporaryFolder();
    const write = `require("fs").mkdirSync(process.argv.at(-1), { recursive: true })`;
    replaceNpm(folder, write);
    vi.stubEnv("npm_config_cache", join(folder, "npm-cli.js", "cache"));
    installPackages(folder, "they are not there yet");
    expect(existsSync(join(folder, "build/cache/npm"))).toBe(true);
  });
});
