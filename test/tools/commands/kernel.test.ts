import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { run } from "../../../tools/commands/kernel";
import { root } from "../../../tools/setup/root.mjs";

let folder: string;
let printed: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jupyter ä-"));
  printed = [];
  vi.stubEnv("JUPYTER_DATA_DIR", folder);
  vi.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, "error").mockImplementation((text: string) => void printed.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

interface Spec {
  argv: string[];
  language: string;
  metadata: unknown;
}
const specFile = (): string => join(folder, "kernels/tslab/kernel.json");
const spec = (): Spec => JSON.parse(readFileSync(specFile(), "utf8")) as Spec;

describe("npm run kernel", () => {
  it("installs a kernelspec with absolute paths, says where, and does so again", async () => {
    expect(await run(["install", "--user"])).toBe(0);
    expect(await run(["install", "--user"])).toBe(0);
    expect(printed[0]).toContain(`Wrote ${specFile()}`);
    const { argv, language, metadata } = spec();
    expect(argv).toEqual([
      process.execPath,
      "--enable-source-maps",
      "--no-force-async-hooks-checks",
      join(root, "build/tools/kernel/main.js"),
      "{connection_file}",
    ]);
    expect([language, metadata]).toEqual(["typescript", { deltabook: root }]);
  });

  it("installs into a Python environment", async () => {
    vi.stubEnv("JUPYTER_DATA_DIR", "");
    expect(await run(["install", "--prefix", folder])).toBe(0);
    expect(existsSync(join(folder, "share/jupyter/kernels/tslab/kernel.json"))).toBe(true);
  });

  it("takes the kernel away again", async () => {
    await run(["install", "--user"]);
    expect(await run(["uninstall", "--user"])).toBe(0);
    expect(existsSync(specFile())).toBe(false);
    expect(await run(["uninstall", "--user"])).toBe(1);
    expect(printed.at(-1)).toContain("There is no kernel of Deltabook in");
  });

  it("leaves another kernel of the same name alone", async () => {
    mkdirSync(join(folder, "kernels/tslab"), { recursive: true });
    writeFileSync(specFile(), '{ "argv": ["tslab"] }');
    await expect(run(["install", "--user"])).rejects.toThrow("holds another kernel named tslab");
    expect(await run(["uninstall", "--user"])).toBe(1);
    expect(spec().argv).toEqual(["tslab"]);
  });

  it("says what to do where nothing can be written", async () => {
    writeFileSync(join(folder, "kernels"), "a file, where the folder would be");
    await expect(run(["install", "--user"])).rejects.toThrow(
      /^Cannot install the kernel: .* cannot be written\.\n.*--prefix FOLDER$/,
    );
  });

  it.each([
    [[], "expected install or uninstall, received nothing"],
    [["toString", "--user"], "expected install or uninstall, received toString"],
    [["install"], "expected either --user or --prefix"],
    [["install", "--user", "--prefix", "x"], "expected either --user or --prefix"],
    [["install", "--everywhere"], "Unknown option '--everywhere'"],
  ])("explains itself to %j", async (args, message) => {
    expect(await run(args)).toBe(2);
    expect(printed[0]).toContain(message);
    expect(printed[0]).toContain("Usage: npm run kernel");
  });

  it("explains itself when asked", async () => {
    expect(await run(["--help"])).toBe(0);
    expect(printed[0]).toContain("Usage: npm run kernel");
  });
});
