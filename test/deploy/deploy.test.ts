import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../tools/setup/root.mjs";

function text(name: string): string {
  return readFileSync(join(root, name), "utf8");
}

const containerfile = text("deploy/Containerfile");

/** The instructions of the Containerfile, each on one line. */
const instructions = containerfile
  .replace(/\\\n\s*/g, "")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(/\s+/));

function all(name: string): string[][] {
  return instructions.filter(([first]) => first === name).map(([, ...rest]) => rest);
}

describe("the Containerfile", () => {
  test("pins what it begins with", () => {
    const versions = all("ARG").map(([arg]) => arg);
    expect(versions.every((arg) => /^[A-Z_]+=\d+\.\d+\.\d+$/.test(arg))).toBe(true);
    for (const [image] of all("FROM"))
      expect(image).toMatch(/^(node|python):\$\{[A-Z_]+\}-[a-z-]+$|^base$/);
  });

  test("pins what it installs", () => {
    const installed = /apt-get install -y --no-install-recommends ([^&\\]+)/.exec(
      containerfile,
    )![1];
    for (const name of installed.trim().split(/\s+/)) expect(name).toMatch(/^[a-z]+=\d/);
    expect(containerfile).not.toMatch(/pip install|npm install|curl|wget/);
  });

  test("takes files that are there, and none with solutions or tests", () => {
    const copied = instructions
      .filter(([name, from]) => name === "COPY" && from === "--from=build")
      .flatMap((words) => words.slice(2, -1))
      .map((path) => path.replace("/opt/deltabook/", ""));
    const made = ["node_modules", "build", ".venv"];
    for (const path of copied.filter((one) => !made.includes(one)))
      expect(existsSync(join(root, path)), path).toBe(true);
    expect(copied).not.toContain("course");
    expect(copied).not.toContain("test");
  });

  test("runs as a user without rights, and starts what Zero to JupyterHub asks for", () => {
    const last = all("USER").at(-1)!;
    expect(last).toEqual(["1000:1000"]);
    const names = instructions.map(([name]) => name);
    expect(names.indexOf("USER")).toBeGreaterThan(names.lastIndexOf("RUN"));
    expect(containerfile).toMatch(/CMD \["jupyterhub-singleuser"\]/);
    expect(text("deploy/values.yaml")).toMatch(/^ {2}cmd: jupyterhub-singleuser$/m);
  });

  test("builds by a script that installs all groups", () => {
    expect(containerfile).toContain("node deploy/install.mjs");
    expect(text("deploy/install.mjs")).toContain('["start", "course", "cluster", "hub"]');
  });
});

describe("the values", () => {
  test("name the JupyterHub that is pinned for the image", () => {
    const [, minor] = /^jupyterhub==(\d+\.\d+)\./m.exec(text("tools/python/requirements-hub.txt"))!;
    expect(text("deploy/values.yaml")).toContain(`(JupyterHub ${minor})`);
  });

  test("name one image, of the version that this is", () => {
    const { version } = JSON.parse(text("package.json")) as { version: string };
    const name = /name: (registry\.\S+)/.exec(text("deploy/values.yaml"))![1];
    expect(text("deploy/values.yaml")).toContain(`tag: "${version}"`);
    const images = [...text("deploy/workers.yaml").matchAll(/image: (\S+)/g)].map(([, one]) => one);
    expect(new Set(images)).toEqual(new Set([`${name}:${version}`]));
  });

  test("are explained: the page names each file of the folder", () => {
    const page = text("deploy/README.md");
    for (const name of ["Containerfile", "values.yaml", "storage.yaml", "workers.yaml"])
      expect(page).toContain(name);
  });
});
