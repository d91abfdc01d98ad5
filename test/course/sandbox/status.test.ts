import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { sandboxStatus } from "../../../tools/course/sandbox/status";
import { root } from "../../tools/kernel/kernelProcess";

const waysOut =
  "  Grade in a container, where it is there (deploy/README.md says how), or on Linux.\n" +
  "  With --unsafe submissions run without a sandbox: each can then read and change all that you can.";

/** A folder with these programs, each a link, or a script in its place. */
function folderOf(programs: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "programs-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [name, made] of Object.entries(programs)) {
    if (made.startsWith("#!")) writeFileSync(join(folder, name), made, { mode: 0o755 });
    else symlinkSync(made, join(folder, name));
  }
  return folder;
}

it("sandboxStatus says that it works here, to Python too", () => {
  const status = sandboxStatus();
  expect(status).toEqual({ works: true, reason: "" });
  const program =
    "import json; from course.sandbox import sandbox_status; print(json.dumps(sandbox_status()))";
  const told = execFileSync("python3", ["-c", program], { cwd: join(root, "tools/python") });
  expect(JSON.parse(told.toString())).toEqual(status);
});

it.each([
  ["no Linux", { platform: "darwin" as const }, "bubblewrap needs Linux, this is darwin"],
  [
    "no bubblewrap",
    { path: "/nowhere" },
    "bwrap is missing; install the package bubblewrap (apt-get install bubblewrap)",
  ],
])("sandboxStatus says why and what to do: %s", (_, options, reason) => {
  expect(sandboxStatus(options)).toEqual({
    works: false,
    reason: `Cannot run submissions safely: ${reason}\n${waysOut}`,
  });
});

it("sandboxStatus asks for setpriv only as root", () => {
  const path = folderOf({ bwrap: "/usr/bin/bwrap", prlimit: "/usr/bin/prlimit" });
  expect(sandboxStatus({ path, uid: 0 }).reason).toContain(
    "setpriv is missing; install the package util-linux",
  );
  expect(sandboxStatus({ path, uid: 1000 }).reason).not.toContain("setpriv");
});

it("sandboxStatus says what bubblewrap says where it may not work", () => {
  const bwrap = "#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2; exit 1\n";
  const path = folderOf({ bwrap, prlimit: "/usr/bin/prlimit" });
  const { works, reason } = sandboxStatus({ path, uid: 1000 });
  expect(works).toBe(false);
  expect(reason).toMatch(
    /^Cannot run submissions safely: bwrap: No permissions to create new namespace\n/,
  );
});
