import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { usualPort } from "../../tools/commands/start";
import { root } from "./example";

const files = [
  ".github/workflows/pages.yml",
  ".devcontainer/devcontainer.json",
  ".binder/environment.yml",
  ".binder/postBuild",
];

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

describe.each(files)("%s", (file) => {
  test("calls npm scripts that exist", () => {
    const calls = [...read(file).matchAll(/\bnpm (?:run )?([\w:]+)/g)].map(([, name]) => name);
    const own = calls.filter((name) => name !== "ci");
    expect(own.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("names files of the repository that exist", () => {
    const paths = [...read(file).matchAll(/(?<![\w./-])(?:tools|site|notebooks)\/[\w./-]+/g)];
    const missing = paths.map(([path]) => path).filter((path) => !existsSync(join(root, path)));
    expect(missing.filter((path) => path !== "site/dist")).toEqual([]);
  });
});

test("the devcontainer forwards the port of npm start, which shows a JupyterLab that runs already", () => {
  const container = JSON.parse(read(".devcontainer/devcontainer.json")) as {
    postAttachCommand: string;
    forwardPorts: number[];
  };
  expect(container.postAttachCommand).toBe("npm start -- --no-browser");
  expect(container.forwardPorts).toEqual([usualPort]);
});

test("the workflow publishes the folder that npm run site builds, with the rights that this needs", () => {
  const workflow = read(".github/workflows/pages.yml");
  expect(workflow).toMatch(/^ {2}pages: write\n {2}id-token: write$/m);
  expect(workflow).toMatch(/- run: npm run site\n[^]*path: site\/dist$/m);
  expect(workflow).not.toContain("\t");
});

test("Binder can run the script that prepares its JupyterLab", (context) => {
  if (process.platform === "win32") context.skip("Windows knows no executable scripts");
  expect(statSync(join(root, ".binder/postBuild")).mode & 0o100).toBe(0o100);
  expect(read(".binder/postBuild")).toMatch(/^#!\/usr\/bin\/env bash\n[^]*set -euo pipefail/);
});
