import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { capture } from "../../../tools/setup/processes.js";
import type { Outcome } from "../../../tools/setup/processes.js";
import { root } from "../../../tools/setup/root.mjs";
import { writeFiles } from "./machine.js";

const compilerOptions = {
  ...{ target: "ES2022", module: "NodeNext", types: ["node"], composite: true },
  ...{ skipLibCheck: true },
};
const lock = (packages: object): string => JSON.stringify({ packages });
const config = (include: string[], options: object, references: object[] = []): string =>
  JSON.stringify({
    extends: "../tsconfig.base.json",
    compilerOptions: options,
    include,
    references,
  });
const command = (body: string): string =>
  `export function run(args: string[]): Promise<number> { ${body} }`;

/** The smallest clone that the bootstrap can work in, with one command of its own. */
const files = {
  "package.json": `{ "type": "module" }`,
  "package-lock.json": lock({ "": {} }),
  "npm-cli.js": "process.exit(1)",
  "oldNode.cjs": `Object.defineProperty(process.versions, "node", { value: "18.20.4" })`,
  "node_modules/.package-lock.json": lock({}),
  "tsconfig.base.json": JSON.stringify({ compilerOptions }),
  "lib/package.json": "{}",
  "lib/tsconfig.json": config(["src/index.ts"], { rootDir: "src", outDir: "dist" }),
  "lib/src/index.ts": "export const one = 1;",
  "lib/src/kernels/assembly/index.ts": "export function one(): i32 { return 1; }",
  "tools/tsconfig.json": config(
    ["**/*.ts", "setup/*.mjs"],
    { rootDir: ".", outDir: "../build/tools", allowJs: true },
    [{ path: "../lib" }],
  ),
  "tools/build/index.ts": "export function build(): void {}",
  "tools/commands/greet.ts": command("console.log(`Hello ${args}`); return Promise.resolve(3);"),
  "tools/commands/test.ts": command("console.log(args); return Promise.resolve(1);"),
};

const folder = mkdtempSync(join(tmpdir(), "Über uns "));
writeFiles(folder, files);
cpSync(join(root, "tools/run.mjs"), join(folder, "tools/run.mjs"));
cpSync(join(root, "tools/setup"), join(folder, "tools/setup"), {
  recursive: true,
  filter: (path) => !path.endsWith(".ts"),
});
for (const name of ["assemblyscript", "binaryen", "long", "typescript", "@types"]) {
  symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name), "junction");
}

function run(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return capture(process.execPath, [join(folder, "tools/run.mjs"), ...args], {
    cwd: tmpdir(),
    env: { ...process.env, npm_execpath: join(folder, "npm-cli.js"), ...env },
  });
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

// One after the other: each test finds the clone as the one before left it.
describe("tools/run.mjs", { timeout: 120_000 }, () => {
  test("compiles a fresh clone, runs the command and passes on its exit code", async () => {
    const { status, stdout, stderr } = await run(["greet", "Ångström"]);
    expect(stderr).toBe("Compiling the library and the tools ...\n");
    expect({ status, stdout }).toEqual({ status: 3, stdout: "Hello Ångström\n" });
  });

  test("compiles nothing when all is fresh", async () => {
    expect(await run(["greet", "you"])).toEqual({ status: 3, stdout: "Hello you\n", stderr: "" });
  });

  test("compiles again when an output is gone", async () => {
    rmSync(join(folder, "lib/dist"), { recursive: true });
    expect((await run(["greet"])).stderr).toMatch(/^Compiling/);
  });

  test("ends at a type error, but lets npm test count it", async () => {
    writeFiles(folder, { "lib/src/index.ts": "export const one: string = 1;" });
    const { status, stderr, stdout } = await run(["greet"]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/error TS2322/);
    expect(stderr).toMatch(/\nCannot compile the library and the tools: the errors stand above\n$/);
    expect((await run(["test", "counted"])).stdout).toMatch(/counted/);
    writeFiles(folder, { "lib/src/index.ts": files["lib/src/index.ts"] });
  });

  test("runs npm ci when the lock has changed, and says what to do when that fails", async () => {
    const changed = lock({ "": {}, "node_modules/x": { version: "1.0.0" } });
    writeFiles(folder, { "package-lock.json": changed });
    const { status, stderr } = await run(["greet"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Installing the npm packages \(node_modules\/x is missing\) \.\.\.\n/);
    expect(stderr).toMatch(/\nCannot install the npm packages: npm ci ended with 1, .*connect/s);
    writeFiles(folder, { "package-lock.json": files["package-lock.json"] });
  });

  test("names the commands when it does not know one", async () => {
    const { status, stderr } = await run(["strat"]);
    expect(status).toBe(1);
    expect(stderr).toBe('\nUnknown command: expected one of greet, test, received "strat"\n');
  });

  test("says on an old Node which one is needed", async () => {
    const { status, stderr } = await run(["greet"], {
      NODE_OPTIONS: `-r "${join(folder, "oldNode.cjs")}"`,
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Deltabook needs Node 20 or newer, this is Node 18\.20\.4\.\n.*nvm/);
  });
});
