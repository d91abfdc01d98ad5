import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { run } from "../../../tools/commands/test.js";
import { SetupError } from "../../../tools/setup/setupError.mjs";
import { ensureVenv } from "../../../tools/setup/venv.js";
import { hasFullMnist } from "../../../tools/test/fullMnist.js";
import { runCheck, runVitest } from "../../../tools/test/steps.js";

vi.mock("../../../tools/setup/venv.js", () => ({ ensureVenv: vi.fn() }));
vi.mock("../../../tools/test/steps.js", async (original) => ({
  ...(await original<object>()),
  runCheck: vi.fn(),
  runVitest: vi.fn(),
}));

vi.mock("../../../tools/test/fullMnist.js", async (original) => ({
  ...(await original<object>()),
  hasFullMnist: vi.fn(),
}));

let printed: string[];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, "error").mockImplementation((text: string) => void printed.push(text));
  vi.mocked(ensureVenv).mockResolvedValue("python");
  vi.mocked(hasFullMnist).mockResolvedValue(true);
  const ok = { seconds: 1, summary: { passed: 1, failed: [], skipped: [] } };
  vi.mocked(runCheck).mockImplementation(({ name }) => Promise.resolve({ name, ...ok }));
  const summary = { passed: 40, failed: [], skipped: [{ name: "a", reason: "b" }] };
  vi.mocked(runVitest).mockResolvedValue({ name: "vitest", seconds: 2, summary });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

const lastLine = (): string | undefined => printed.at(-1)?.split("\n").at(-1);

test("npm test counts the setup, each check and the tests in its last line", async () => {
  expect(await run([])).toBe(0);
  expect(lastLine()).toBe("45 passed, 0 failed, 1 skipped");
  const checks = vi.mocked(runCheck).mock.calls.map(([check]) => check);
  expect(checks.map(({ name }) => name)).toEqual(["types", "lint", "format", "lessons"]);
  expect(checks.at(-1)?.args).toEqual(["tools/run.mjs", "lessons", "--compare", "--full"]);
});

test("npm test without the full MNIST runs the lessons without it, and says so", async () => {
  vi.mocked(hasFullMnist).mockResolvedValue(false);
  expect(await run([])).toBe(0);
  expect(vi.mocked(runCheck).mock.calls.at(-1)?.[0].args).not.toContain("--full");
  expect(printed.at(-1)).toContain("SKIPPED lesson 09 on the full MNIST\n");
  expect(lastLine()).toBe("45 passed, 0 failed, 2 skipped");
});

test("npm test with a part of a path runs those tests only", async () => {
  expect(await run(["test/math"])).toBe(0);
  expect(lastLine()).toBe("41 passed, 0 failed, 1 skipped");
  expect(runVitest).toHaveBeenCalledExactlyOnceWith(["test/math"]);
});

test("npm test without Python says so and counts it, and runs only what was chosen", async () => {
  vi.mocked(ensureVenv).mockRejectedValue(new SetupError("Cannot find Python 3.10 or newer"));
  expect(await run([])).toBe(1);
  expect(printed[0]).toBe("Cannot find Python 3.10 or newer");
  expect(lastLine()).toBe("0 passed, 1 failed, 0 skipped");
  expect(runVitest).not.toHaveBeenCalled();
  expect(await run(["test/math"])).toBe(1);
  expect(lastLine()).toBe("40 passed, 1 failed, 1 skipped");
});
