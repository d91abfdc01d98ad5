import { afterEach, expect, test, vi } from "vitest";
import { run } from "../../../tools/commands/site";

afterEach(() => {
  vi.restoreAllMocks();
});

test("npm run site -- --help prints how it is used", async () => {
  const print = vi.spyOn(console, "log").mockReturnValue();
  expect(await run(["--help"])).toBe(0);
  expect(print.mock.calls[0][0]).toContain("npm run site -- --serve [--port 8899]");
});

test.each([
  [["--port", "0"], "port must be an integer from 1 to 65535, received 0"],
  [["--watch"], "Unknown option '--watch'"],
])("npm run site -- %s says what is wrong, and builds nothing", async (args, message) => {
  const print = vi.spyOn(console, "error").mockReturnValue();
  expect(await run(args)).toBe(2);
  expect(print.mock.calls[0][0]).toContain(`Cannot build the web edition: ${message}`);
});
