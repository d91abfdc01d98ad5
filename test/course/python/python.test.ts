import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { courseEnvironment } from "../../../tools/course/python.js";
import { capture } from "../../../tools/setup/processes.js";
import { pathsOf } from "../../../tools/setup/paths.js";
import { root } from "../../../tools/setup/root.mjs";
import { ensureVenv } from "../../../tools/setup/venv.js";

const folder = join(root, "test/course/python");
const files = readdirSync(folder).filter((name) => /^test_.*\.py$/.test(name));

beforeAll(async () => {
  await ensureVenv(["start", "course", "cluster", "hub"]);
});

test.skipIf(process.platform === "win32").each(files)("%s", async (file) => {
  const args = [join(folder, file), "--quiet"];
  const options = { cwd: folder, env: courseEnvironment() };
  const { status, stderr } = await capture(pathsOf(root).venvPython, args, options);
  expect(status, stderr).toBe(0);
});
