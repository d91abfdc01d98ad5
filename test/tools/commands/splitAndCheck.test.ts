import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Notebook } from "../../../tools/notebooks/notebook.js";
import { parseNotebook } from "../../../tools/notebooks/parseNotebook.js";
import { capture, type Outcome } from "../../../tools/setup/processes.js";
import { root } from "../../../tools/setup/root.mjs";

const student = join(root, "course/student/ps1/forward-pass.ipynb");
const solution = join(root, "course/solution/ps1/forward-pass.ipynb");

function command(...args: string[]): Promise<Outcome> {
  return capture(process.execPath, [join(root, "tools/run.mjs"), ...args], { cwd: root });
}

function read(path: string): Notebook {
  return parseNotebook(readFileSync(path, "utf8"), path);
}

describe("npm run course -- split", () => {
  test("says what it does not know", async () => {
    const { status, stderr } = await command("course", "split", "ps9");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Cannot split: expected one of ps1, ps2, ps3, ps4, received "ps9"/m);
  });
});

// Where somebody works on ps1 in this clone, their notebook stays as it is.
describe.skipIf(existsSync(student))("npm run course -- split, npm run check", () => {
  let written: Outcome;

  beforeAll(async () => {
    written = await command("course", "split", "ps1");
    return () => {
      rmSync(join(root, "course/student/ps1"), { recursive: true, force: true });
      if (readdirSync(join(root, "course/student")).length === 0)
        rmSync(join(root, "course/student"), { recursive: true });
    };
  }, 60_000);

  test("split writes what students get, and the solution", () => {
    expect(written).toMatchObject({ status: 0 });
    expect(written.stdout).toMatch(/^Written: course\/student\/ps1\/forward-pass\.ipynb$/m);
    const texts = read(student).cells.map(({ source }) => source);
    expect(texts.join("\n")).not.toMatch(/BEGIN|SOLUTION|HIDDEN/);
    expect(texts.at(-1)).toMatch(/^## Words\n\n### /);
    expect(texts.filter((text) => text.includes("return todo();")).length).toBeGreaterThan(3);
    expect(read(solution).cells.map(({ source }) => source)).not.toContain("return todo();");
  });

  test("split leaves a notebook that is there, unless it is told to write over it", async () => {
    writeFileSync(student, "my work");
    const { status, stderr } = await command("course", "split", "ps1");
    expect([status, readFileSync(student, "utf8")]).toEqual([1, "my work"]);
    expect(stderr).toMatch(/forward-pass\.ipynb is there already, and was left as it is; --force/);
    expect(await command("course", "split", "ps1", "--force")).toMatchObject({ status: 0 });
    expect(read(student).cells.length).toBeGreaterThan(10);
  }, 60_000);

  test("check says that nothing was begun, and leaves the notebook as it is", async () => {
    const before = readFileSync(student, "utf8");
    const { status, stdout } = await command("check", "ps1");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^unit-sum +0 +\d/m);
    expect(stdout).toMatch(/^0 of \d+ points in the tests that you see; \d+ more/m);
    expect(readFileSync(student, "utf8")).toBe(before);
  }, 120_000);

  test("check of a path says that all holds where all is right", async () => {
    const { status, stdout } = await command("check", solution);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^16 of 16 points/m)]);
  }, 120_000);
});

test("npm run check says what is not there", async () => {
  const { status, stderr } = await command("check", "ps9");
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^Cannot check: there is no assignment ps9 of yours; npm run course -- split ps9/,
  );
});
