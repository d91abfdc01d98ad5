import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { readFromFolder, writeToFolder } from "../../lib/src/data/dataFolder";
import { temporaryFolder } from "../platform/temporaryFolder";
import { files } from "./fakePlaces";

const { file, content, packed } = files[0];

test("writeToFolder names a file for its form, and readFromFolder finds both", async () => {
  for (const form of [content, packed]) {
    const folder = join(temporaryFolder(), "new");
    await writeToFolder(folder, file, form);
    expect(existsSync(join(folder, form === packed ? file.packedName : file.name))).toBe(true);
    expect(await readFromFolder(folder, file, expect.unreachable)).toEqual(content);
  }
});

test("readFromFolder gives undefined where there is no such file or folder", async () => {
  const folder = temporaryFolder();
  expect(await readFromFolder(folder, file, expect.unreachable)).toBeUndefined();
  expect(await readFromFolder(join(folder, "none"), file, expect.unreachable)).toBeUndefined();
});

test("readFromFolder tells of each file that is wrong or cannot be read", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, file.name), "wrong");
  mkdirSync(join(folder, file.packedName));
  const onWrong = vi.fn<(path: string, error: Error) => void>();
  expect(await readFromFolder(folder, file, onWrong)).toBeUndefined();
  expect(onWrong.mock.calls.map(([path, error]) => [path, String(error)])).toEqual([
    [join(folder, file.name), `DataError: ${file.name} must have 3936 bytes, but this has 5 bytes`],
    [join(folder, file.packedName), expect.stringMatching(/^FileError: Cannot read .*EISDIR/)],
  ]);
});
