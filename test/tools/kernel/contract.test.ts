import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeNotebook } from "../../../tools/notebooks/files";
import type { Cell, CodeCell } from "../../../tools/notebooks/notebook";
import { parseNotebook } from "../../../tools/notebooks/parseNotebook";
import { jupyterEnvironment } from "../../../tools/setup/environment";
import { capture } from "../../../tools/setup/processes";
import { pathsOf } from "../../../tools/setup/paths";
import { book, code, printed } from "../notebooks/makeNotebook";
import { root } from "./kernelProcess";

const { venvPython } = pathsOf(root);
const env = jupyterEnvironment();
let folder: string;

beforeAll(async () => {
  await mkdir(join(root, "build"), { recursive: true });
  folder = await mkdtemp(join(root, "build/contract-"));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach((context) => {
  if (!existsSync(venvPython)) context.skip("there is no .venv; npm test makes it");
});

const works: Cell[] = [
  code('import { Matrix } from "@deltabook/nn";\nconsole.log("on");', [printed("on\n")]),
  code("const rows: number[][] = Matrix.from([[1, 2]]).toArray();\nconsole.log(rows);", [
    printed("[ [ 1, 2 ] ]\n"),
  ]),
];
const fails: Cell[] = [
  ...works,
  code("const far = 7;\nthrow new RangeError(`too far: ${far}`);", []),
  code('console.log("after");', []),
];

/** Writes a notebook and runs a Python module on it. */
async function run(
  name: string,
  cells: Cell[],
  args: (path: string) => string[],
  kernel = "tslab",
): Promise<{ status: number | null; output: string; path: string }> {
  const path = join(folder, `${name}.ipynb`);
  const kernelspec = { name: kernel, display_name: kernel, language: "typescript" };
  await writeNotebook(path, book(cells, { kernelspec }));
  const stock = { JUPYTER_PATH: [env["JUPYTER_PATH"], folder].join(delimiter) };
  const options = { cwd: folder, env: { ...env, ...stock } };
  const { status, stdout, stderr } = await capture(venvPython, ["-m", ...args(path)], options);
  return { status, output: stripVTControlCharacters(stdout + stderr), path };
}

/** What the code cells of a notebook printed. */
async function printedIn(path: string): Promise<string[]> {
  const { cells } = parseNotebook(await readFile(path, "utf8"), path);
  const texts = (cell: CodeCell): string[] =>
    cell.outputs.map((output) => (output.output_type === "stream" ? output.text : ""));
  return cells.map((cell) => (cell.cell_type === "code" ? texts(cell).join("") : ""));
}

describe("the kernel, used as it is", { timeout: 120_000 }, () => {
  it("by nbconvert --execute: what fails is seen to fail", async () => {
    const args = (path: string): string[] =>
      ["nbconvert", "--to", "notebook", "--execute", "--inplace", path]; // prettier-ignore
    const [good, bad] = await Promise.all([run("good", works, args), run("bad", fails, args)]);
    expect(good.status, good.output).toBe(0);
    expect(await printedIn(good.path)).toEqual(["on\n", "[ [ 1, 2 ] ]\n"]);
    expect(bad.status).toBe(1);
    expect(bad.output).toContain("RangeError: too far: 7");
    expect(bad.output).toMatch(/In\[3\], line 2\n *> throw new RangeError/);
  });

  it("by papermill: what fails is seen to fail", async () => {
    const args = (path: string): string[] => ["papermill", path, `${path}.out.ipynb`];
    const [good, bad] = await Promise.all([run("good-p", works, args), run("bad-p", fails, args)]);
    expect(good.status, good.output).toBe(0);
    expect(await printedIn(`${good.path}.out.ipynb`)).toEqual(["on\n", "[ [ 1, 2 ] ]\n"]);
    expect(bad.status).toBe(1);
    expect(bad.output).toContain("RangeError: too far: 7");
  });

  it("by nbval: what fails, or prints something else, is seen to fail", async () => {
    const args = (path: string): string[] => ["pytest", "-p", "no:cacheprovider", "--nbval", path];
    const changed = [code("console.log(2);", [printed("1\n")]), ...fails];
    const [good, bad] = await Promise.all([
      run("good-v", works, args),
      run("bad-v", changed, args),
    ]);
    expect(good.output).toMatch(/= 2 passed/);
    expect(bad.output).toContain("too far: 7");
    expect(bad.output).toMatch(/= 3 failed, 2 passed/);
  });

  it("by jupyter_client: Stop, Restart and a killed process", async () => {
    const script = join(import.meta.dirname, "jupyterClient.py");
    const { status, stdout, stderr } = await capture(venvPython, [script], { cwd: root, env });
    expect(status, stderr).toBe(0);
    expect(stdout.trim().split("\n")).toEqual([
      "interrupted: error Interrupted",
      "after interrupt: ok",
      "after restart: ok",
      "after a kill: ok",
      "ended: True",
    ]);
  });
});

describe("tslab as it comes", { timeout: 120_000 }, () => {
  it("runs the same good notebook", async () => {
    const tslab = join(root, "node_modules/tslab/bin/tslab");
    const argv = [process.execPath, tslab, "kernel", "--config-path", "{connection_file}"];
    await mkdir(join(folder, "kernels/stock"), { recursive: true });
    await writeFile(
      join(folder, "kernels/stock/kernel.json"),
      JSON.stringify({ argv, display_name: "stock", language: "typescript" }),
    );
    const args = (path: string): string[] =>
      ["nbconvert", "--to", "notebook", "--execute", "--inplace", path]; // prettier-ignore
    const { status, output, path } = await run("stock", works, args, "stock");
    expect(status, output).toBe(0);
    expect(await printedIn(path)).toEqual(["on\n", "[ [ 1, 2 ] ]\n"]);
  });
});
