import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { run } from "../../../tools/commands/progress";
import { temporaryFolder } from "../../platform/temporaryFolder";

let said: string[];
let complained: string[];
let path: string;

beforeEach(() => {
  [said, complained] = [[], []];
  vi.spyOn(console, "log").mockImplementation((text: string) => said.push(text));
  vi.spyOn(console, "error").mockImplementation((text: string) => complained.push(text));
  path = join(temporaryFolder(), "progress.json");
});

afterEach(() => {
  vi.restoreAllMocks();
});

const file = JSON.stringify({ version: 1, exercises: { "01.1": { tries: 2, done: true } } });

describe("npm run progress", () => {
  test("prints a table, also before there is a file", async () => {
    expect(await run([], path)).toBe(0);
    expect(said[0]).toMatch(/^lesson +1 +2 /);
    expect(said[0]).toMatch(/^01 +· .*0 of \d$/m);
  });

  test("prints what is done", async () => {
    writeFileSync(path, file);
    expect(await run([], path)).toBe(0);
    expect(said[0]).toMatch(/^01 +✓ 2 +· .*1 of \d$/m);
  });

  test("--reset removes the file", async () => {
    writeFileSync(path, file);
    expect(await run(["--reset"], path)).toBe(0);
    expect(said).toEqual([`All begins anew: ${path} is removed`]);
    expect(existsSync(path)).toBe(false);
  });

  test.each([[[]], [["--reset"]]])("leaves a damaged file as it is, with %j", async (args) => {
    writeFileSync(path, "{");
    expect(await run(args, path)).toBe(1);
    expect(complained[0]).toContain(`Cannot read ${path}: it is not JSON; rename or remove`);
    expect(readFileSync(path, "utf8")).toBe("{");
  });

  test("explains itself, and ends with 2 at an argument that it does not know", async () => {
    expect(await run(["--help"], path)).toBe(0);
    expect(said[0]).toMatch(/^Usage: npm run progress/);
    expect(await run(["--rest"], path)).toBe(2);
    expect(complained[0]).toMatch(/^Unknown argument "--rest"\n\nUsage: npm run progress/);
  });
});
