import { afterEach, expect, test, vi } from "vitest";
import { run } from "../../../tools/commands/hub";

afterEach(() => {
  vi.restoreAllMocks();
});

async function refused(...args: string[]): Promise<string> {
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect(await run(args)).toBe(2);
  return String(error.mock.lastCall?.[0]).split("\n")[0];
}

test("npm run hub says which argument is wrong", async () => {
  expect(await refused("--port", "x")).toBe(
    'Cannot start the hub: expected --port as an integer from 1 to 65535, received "x"',
  );
  expect(await refused("--idle-minutes", "0")).toMatch(/--idle-minutes as an integer from 1 to/);
  expect(await refused("--students", "ada,../x")).toBe(
    'Cannot start the hub: expected names of small letters, digits, "-", "_" and ".", received "../x"',
  );
  expect(await refused("--teacher", "Ada")).toMatch(/small letters.*received "Ada"$/);
  expect(await refused("--now")).toMatch(/Unknown option '--now'/);
});

test("npm run hub -- --help says how it is used", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  expect(await run(["--help"])).toBe(0);
  expect(log.mock.calls[0][0]).toMatch(/^Usage: npm run hub/);
});
