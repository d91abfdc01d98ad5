import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { examine } from "../../../tools/doctor/examine.js";
import type { Machine } from "../../../tools/setup/machine.js";
import { root } from "../../../tools/setup/root.mjs";
import { describeMachine, pythonAnswer, temporaryFolder } from "../setup/machine.js";
import type { Answers } from "../setup/machine.js";

const python = pythonAnswer("3.11.2", "/usr/bin/python3");
const kernelSpec = JSON.stringify({
  argv: ["node", "{resource_dir}/../main.js", "{connection_file}"],
});

/** What the doctor says of this clone on a described machine. */
function examineOn(
  changes: Partial<Machine> = {},
  answers: Answers = {},
): ReturnType<typeof examine> {
  const machine = describeMachine(
    {
      python3: python,
      node: "v22.11.0\n",
      [`${process.execPath} -e require("@deltabook/nn").mnist.load()`]: "",
      [`${process.execPath} -e require("@deltabook/nn").mnist.fullAvailable()`]: "true",
      [join(root, ".venv/bin/python")]: "4.6.6\n",
      ...answers,
    },
    { read: () => kernelSpec, ...changes },
  );
  return examine(machine, root);
}

/** A check's line, and below it the fix if there is one. */
function about(name: string, lines: readonly string[]): string {
  const at = lines.findIndex((line) => line.slice(8).startsWith(name));
  const isFix = lines[at + 1]?.trim().startsWith("fix: ");
  return lines.slice(at, at + (isFix ? 2 : 1)).join("\n");
}

describe("examine", () => {
  test("names everything that it looks at", async () => {
    const { lines } = await examineOn();
    const names = lines.filter((line) => /^\S/.test(line)).map((line) => line.slice(8, 21).trim());
    expect(names).toEqual([
      ...["Node", "npm packages", "Python", "venv module", "JupyterLab", "library", "kernel"],
      ...["full MNIST", "port", "disk space", "this folder", "Chromium"],
    ]);
  });

  test("has a line for each thing that is in order", async () => {
    const { lines } = await examineOn();
    expect(about("Node", lines)).toBe("ok      Node          22.11.0");
    expect(about("Python", lines)).toBe("ok      Python        3.11.2, /usr/bin/python3");
    expect(about("kernel", lines)).toBe("ok      kernel        tslab, run by node v22.11.0");
    expect(about("port", lines)).toBe("ok      port          8888 is free");
  });

  test.each<[string, Partial<Machine>, Answers, RegExp]>([
    [
      "Node",
      { nodeVersion: "18.20.4" },
      {},
      /18\.20\.4 is too old\n.*fix: install Node 20 or newer/,
    ],
    ["kernel", { read: () => undefined }, {}, /has no kernel\.json\n.*fix: npm run build/],
    [
      "kernel",
      { exists: (path) => !path.endsWith("main.js") },
      {},
      /main\.js is missing\n.*fix: npm run build/,
    ],
    [
      "kernel",
      {},
      { node: { status: 1, stdout: "", stderr: "" } },
      /node does not start\n.*fix: put/,
    ],
    [
      "port",
      { isPortFree: () => Promise.resolve(false) },
      {},
      /8888 to 8892 .*\n.*fix: .*--port 9000/,
    ],
    [
      "disk space",
      { freeBytes: () => Promise.resolve(1e6) },
      {},
      /0 MB free, .*\n.*fix: make room/,
    ],
  ])("fails with the fix: %s", async (name, changes, answers, expected) => {
    const { lines, canStart } = await examineOn(changes, answers);
    expect(about(name, lines)).toMatch(/^FAILED/);
    expect(about(name, lines)).toMatch(expected);
    expect(canStart).toBe(false);
  });

  test("names a folder of digits that are not whole, which npm start does not need", async () => {
    const env = { DELTABOOK_MNIST_DIR: "/digits" };
    const answers = { [`${process.execPath} -e require("@deltabook/nn").mnist.full`]: "false" };
    const { lines } = await examineOn({ env }, answers);
    expect(about("full MNIST", lines)).toMatch(
      /\/digits does not hold .*\n.*fix: unset DELTABOOK_/,
    );
  });

  test("can start without Chromium", async () => {
    const hasNone = (path: string): boolean => !path.includes("chrom") && !path.includes("edge");
    const { lines } = await examineOn({ exists: hasNone });
    expect(about("Chromium", lines)).toMatch(/^FAILED .*skips the browser test\n.*fix: install/);
  });

  test("does not need a Python any more once .venv is whole", async () => {
    const { lines } = await examineOn({}, { python3: "" });
    expect(about("Python", lines)).toMatch(/^ok .*not needed any more: \.venv is whole$/);
  });

  describe("in a fresh clone", () => {
    const clone = (): string =>
      temporaryFolder({
        "package-lock.json": "{}",
        ...{ "lib/src/index.ts": "", "lib/package.json": "", "lib/tsconfig.json": "" },
        ...{ "tools/python/requirements.txt": "", "tsconfig.base.json": "" },
      });

    test("misses packages, library and kernel, and names each fix", async () => {
      const folder = clone();
      const machine = describeMachine({ python3: python });
      const { lines, canStart } = await examine(machine, folder);
      expect(canStart).toBe(false);
      expect(about("npm packages", lines)).toMatch(/they are not there yet\n.*fix: npm ci/);
      expect(about("JupyterLab", lines)).toMatch(/^ok .*not installed yet, npm start does it/);
      expect(about("library", lines)).toMatch(/not compiled from these .*\n.*fix: npm run build/);
      expect(about("this folder", lines)).toContain(`${folder} can be written`);
    });

    test.each([
      ["Python", "", /Cannot find Python 3\.10 or newer\n.*fix: .*apt install/],
      [
        "venv module",
        pythonAnswer("3.11.2", "/usr/bin/python3", false),
        /has no venv module with pip\n.*fix: .*apt install python3-venv/,
      ],
    ])("fails with the fix: %s", async (name, python3, expected) => {
      const { lines } = await examine(describeMachine({ python3 }), clone());
      expect(about(name, lines)).toMatch(/^FAILED/);
      expect(about(name, lines)).toMatch(expected);
    });
  });
});
