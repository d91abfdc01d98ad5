import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readProgress, recordTry } from "../../lib/src/exercises/progressFile";
import { FileError, platform } from "../../lib/src/platform";
import { temporaryFolder } from "../platform/temporaryFolder";

let path: string;

beforeEach(() => {
  path = join(temporaryFolder(), "notebooks", "deltabook-progress.json");
  vi.stubEnv("DELTABOOK_PROGRESS", path);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe("recordTry", () => {
  test("makes the file, and adds to it", async () => {
    expect(await recordTry("05.1", false)).toBeUndefined();
    expect(await recordTry("05.1", true)).toBeUndefined();
    expect(await recordTry("outputDelta", true)).toBeUndefined();
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual({
      version: 1,
      exercises: { "05.1": { tries: 2, done: true }, outputDelta: { tries: 1, done: true } },
    });
    expect(readdirSync(join(path, ".."))).toEqual(["deltabook-progress.json"]);
  });

  test("loses none of many tries at once", async () => {
    await Promise.all(Array.from({ length: 20 }, () => recordTry("05.1", false)));
    expect(await readProgress()).toEqual({ "05.1": { tries: 20, done: false } });
  });

  test("has written tries before the program can do anything else, such as end", async () => {
    void recordTry("05.1", false);
    void recordTry("05.1", true);
    await new Promise(setImmediate);
    expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({
      exercises: { "05.1": { tries: 2, done: true } },
    });
  });

  test("does not write where there is nothing new", async () => {
    await recordTry("05.1", true);
    const keep = vi.spyOn(platform, "keep");
    await recordTry("05.1", true);
    expect(keep).not.toHaveBeenCalled();
  });

  test.each(["", "{", '{ "version": 2, "exercises": {} }', "\u0000\u0001"])(
    "never overwrites a damaged file: %j",
    async (content) => {
      await recordTry("05.1", true);
      writeFileSync(path, content);
      const trouble = await recordTry("05.2", true);
      expect(trouble).toContain(`Cannot read ${path}: `);
      expect(trouble).toContain("rename or remove the file, and a new one is begun");
      expect(readFileSync(path, "utf8")).toBe(content);
    },
  );

  test("says why nothing can be written, and goes on", async () => {
    vi.spyOn(platform, "keep").mockRejectedValueOnce(new FileError("Cannot write x: no", "denied"));
    expect(await recordTry("05.1", true)).toBe("Cannot write x: no");
    vi.spyOn(platform, "readKept").mockRejectedValueOnce(new TypeError("a bug"));
    expect(await recordTry("05.1", true)).toBe("TypeError: a bug");
    expect(await recordTry("05.1", true)).toBeUndefined();
  });

  test("does not mistake a file that may not be read for one that is not there", async (context) => {
    if (process.getuid?.() === 0) context.skip("root may read everything");
    await recordTry("05.1", true);
    chmodSync(path, 0);
    expect(await recordTry("05.2", true)).toBe(`Cannot read ${path}: permission denied`);
  });
});

test("the file lies in the folder of the running program where nothing else is said", async () => {
  vi.stubEnv("DELTABOOK_PROGRESS", "");
  const kept = vi.spyOn(platform, "readKept").mockResolvedValue(undefined);
  expect(await readProgress()).toEqual({});
  expect(kept).toHaveBeenCalledWith("deltabook-progress.json");
  expect(existsSync(path)).toBe(false);
});
