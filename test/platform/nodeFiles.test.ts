import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { FileError, platform } from "../../lib/src/platform";
import { needsPermissions, withoutRoot } from "./permissions";
import { temporaryFolder } from "./temporaryFolder";
import { noTinyDisk, tinyDisk } from "./tinyDisk";

async function failure(work: Promise<unknown>): Promise<FileError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FileError);
  return error as FileError;
}

test("fromRepository counts relative paths from the root of the repository", () => {
  const root = resolve(import.meta.dirname, "../..");
  expect(platform.fromRepository("datasets/cache")).toBe(join(root, "datasets", "cache"));
  expect(platform.fromRepository(join(root, "x"))).toBe(join(root, "x"));
});

test("joinPath joins the parts of a path", () => {
  expect(platform.joinPath("a", "b", "../c")).toBe(join("a", "c"));
});

describe("readFile", () => {
  test("gives the whole content as a plain Uint8Array", async () => {
    const path = join(temporaryFolder(), "file");
    writeFileSync(path, "abc");
    const content = await platform.readFile(path);
    expect(content.constructor).toBe(Uint8Array);
    expect([...content]).toEqual([97, 98, 99]);
  });

  test("says that a file is missing", async () => {
    const path = join(temporaryFolder(), "none");
    const error = await failure(platform.readFile(path));
    expect(error.message).toBe(`Cannot read ${path}: there is no such file or folder`);
    expect(error.reason).toBe("missing");
  });

  test("says what else went wrong", async () => {
    const error = await failure(platform.readFile(temporaryFolder()));
    expect(error.message).toMatch(/^Cannot read .*: EISDIR/);
    expect(error.reason).toBe("other");
  });

  test("says that it may not read", async (context) => {
    needsPermissions(context);
    const path = join(temporaryFolder(), "secret");
    writeFileSync(path, "abc");
    chmodSync(join(path, ".."), 0o755);
    chmodSync(path, 0);
    const error = await withoutRoot(() => failure(platform.readFile(path)));
    expect(error.message).toBe(`Cannot read ${path}: permission denied`);
    expect(error.reason).toBe("denied");
  });
});

test("readAsset names the file in lib/dist that it does not find", async () => {
  const error = await failure(platform.readAsset("none/of that name"));
  const path = platform.fromRepository(join("lib", "dist", "none", "of that name"));
  expect(error.message).toBe(`Cannot read ${path}: there is no such file or folder`);
});

describe("writeFileAtomic", () => {
  test("makes the folder, writes bytes or text, and leaves nothing else behind", async () => {
    const folder = join(temporaryFolder(), "new", "folders");
    await platform.writeFileAtomic(join(folder, "bytes"), new Uint8Array([1, 2, 3]));
    await platform.writeFileAtomic(join(folder, "text"), "é");
    await platform.writeFileAtomic(join(folder, "text"), "ö");
    expect([...readFileSync(join(folder, "bytes"))]).toEqual([1, 2, 3]);
    expect(readFileSync(join(folder, "text"), "utf8")).toBe("ö");
    expect(readdirSync(folder)).toEqual(["bytes", "text"]);
  });

  test("never shows a half-written file to a reader, nor to a second writer", async () => {
    const path = join(temporaryFolder(), "file");
    const contents = ["a", "b"].map((letter) => letter.repeat(2_000_000));
    await platform.writeFileAtomic(path, contents[0]);
    const writers = Promise.all(
      Array.from({ length: 10 }, (_, i) => platform.writeFileAtomic(path, contents[i % 2])),
    );
    for (let i = 0; i < 20; i++) {
      const seen = new TextDecoder().decode(await platform.readFile(path));
      expect(contents.includes(seen)).toBe(true);
    }
    await writers;
    expect(readdirSync(join(path, ".."))).toEqual(["file"]);
  });

  test("removes what killed processes left, but not what others are writing", async () => {
    const folder = temporaryFolder();
    const old = new Date(Date.now() - 3_600_000);
    for (const name of [
      "file.aaaaaaaaaaaa.partial",
      "file.bbbbbbbbbbbb.partial",
      "other.c.partial",
    ]) {
      writeFileSync(join(folder, name), "half");
    }
    utimesSync(join(folder, "file.aaaaaaaaaaaa.partial"), old, old);
    utimesSync(join(folder, "other.c.partial"), old, old);
    await platform.writeFileAtomic(join(folder, "file"), "whole");
    expect(readdirSync(folder)).toEqual(["file", "file.bbbbbbbbbbbb.partial", "other.c.partial"]);
  });

  test("keeps the old file and no temporary one when the new one cannot be put there", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "file", "inside"), { recursive: true });
    const error = await failure(platform.writeFileAtomic(join(folder, "file"), "x"));
    expect(error.message).toMatch(/^Cannot write .*file: /);
    expect(readdirSync(folder)).toEqual(["file"]);
  });

  test("says that a file stands where a folder must be", async () => {
    const path = join(temporaryFolder(), "file");
    writeFileSync(path, "");
    const error = await failure(platform.writeFileAtomic(join(path, "inner"), "x"));
    expect(error.reason).toBe("other");
    expect(error.message).toMatch(/^Cannot write .*inner: /);
  });

  const disk = tinyDisk();
  test("says that the disk is full, and keeps the old file", async (context) => {
    if (disk === undefined) return context.skip(noTinyDisk);
    const path = join(disk, "file");
    await platform.writeFileAtomic(path, "old");
    const error = await failure(platform.writeFileAtomic(path, new Uint8Array(1_000_000)));
    expect(error.message).toBe(`Cannot write ${path}: the disk is full`);
    expect(error.reason).toBe("full");
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(readdirSync(disk)).toEqual(["file"]);
  });

  test("says that it may not write", async (context) => {
    needsPermissions(context);
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    const path = join(folder, "file");
    const error = await withoutRoot(() => failure(platform.writeFileAtomic(path, "x")));
    expect(error.message).toBe(`Cannot write ${path}: permission denied`);
    expect(error.reason).toBe("denied");
  });
});

test("rename replaces a file", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "a"), "new");
  writeFileSync(join(folder, "b"), "old");
  await platform.rename(join(folder, "a"), join(folder, "b"));
  expect(readFileSync(join(folder, "b"), "utf8")).toBe("new");
  const error = await failure(platform.rename(join(folder, "a"), join(folder, "b")));
  expect(error.message).toMatch(/^Cannot rename .*a to .*b: there is no such file or folder$/);
});

describe("readKept and keep", () => {
  test("are a file, all of it or nothing", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "notebooks", "kept.json");
    expect(await platform.readKept(path)).toBeUndefined();
    await platform.keep(path, "Größe");
    await platform.keep(path, "Größe 2");
    expect(await platform.readKept(path)).toBe("Größe 2");
    expect(readdirSync(join(folder, "notebooks"))).toEqual(["kept.json"]);
  });

  test("say what went wrong, but for a file that is not there", async () => {
    expect((await failure(platform.readKept(temporaryFolder()))).message).toMatch(/EISDIR/);
  });
});

test("keep writes a file that is mounted by itself, as in a sandbox, and cannot be replaced", (context) => {
  const folder = temporaryFolder();
  const file = join(folder, "predictions.json");
  writeFileSync(file, "a longer text than what is written into it");
  const library = resolve(import.meta.dirname, "../../lib/dist/index.js");
  const code = `require(${JSON.stringify(library)}).writePredictions([7, 2])`;
  const mounts = ["--dev-bind", "/", "/", "--bind", file, file, "--chdir", folder];
  if (spawnSync("bwrap", [...mounts, "true"]).status !== 0) context.skip("no bubblewrap here");
  const { status } = spawnSync("bwrap", [...mounts, process.execPath, "-e", code]);
  expect(status).toBe(0);
  expect(readFileSync(file, "utf8")).toBe('{"labels":[7,2]}\n');
  expect(readdirSync(folder)).toEqual(["predictions.json"]);
});
