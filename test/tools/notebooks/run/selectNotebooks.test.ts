import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { selectNotebooks } from "../../../../tools/notebooks/run/selectNotebooks.js";

describe("selectNotebooks", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "deltabook-"));
    for (const name of ["02-b.ipynb", "01-a.ipynb", "README.md"])
      await writeFile(join(folder, name), "");
  });
  afterAll(() => rm(folder, { recursive: true }));
  const select = async (...names: string[]): Promise<string[]> =>
    (await selectNotebooks(names, folder)).map((path) => basename(path));

  test("takes all lessons, or those of a number, or a path", async () => {
    expect(await select()).toEqual(["01-a.ipynb", "02-b.ipynb"]);
    expect(await select("2", "01")).toEqual(["02-b.ipynb", "01-a.ipynb"]);
    expect(await select("some/where.ipynb")).toEqual(["where.ipynb"]);
  });

  test("says which lessons there are", async () => {
    await expect(select("07")).rejects.toThrow(
      'Unknown lesson: expected one of 01, 02 or a path, received "07"',
    );
  });
});
