import { DataError, InterruptedError, mnist } from "@deltabook/nn";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { run } from "../../../tools/commands/data";

type Load = typeof mnist.load;

let said: string[];
let complained: string[];

beforeEach(() => {
  [said, complained] = [[], []];
  vi.spyOn(console, "log").mockImplementation((text: string) => said.push(text));
  vi.spyOn(console, "error").mockImplementation((text: string) => complained.push(text));
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe("npm run data", () => {
  test("loads the full set, says what there is, and ends with 0", async () => {
    const load = vi.fn<Load>(() => mnist.load());
    expect(await run([], { load })).toBe(0);
    expect(load.mock.calls[0][0]!.source).toBe("full");
    expect(said).toEqual([
      "The full MNIST is at hand and verified: 8,000 digits to train, 2,000 to test",
    ]);
    expect(complained).toEqual([]);
  });

  test("prints a line for each step where the output goes to a file", async () => {
    const load: Load = (options) => {
      const onProgress = options!.onProgress!;
      const step = { total: 9, host: "a.example", trouble: undefined };
      onProgress({ ...step, received: 0, file: "x.gz", trouble: "it answered with status 503" });
      for (const received of [1, 2, 3]) onProgress({ ...step, received, file: "x.gz" });
      onProgress({ ...step, received: 4, file: "y.gz" });
      return mnist.load();
    };
    expect(await run([], { load })).toBe(0);
    expect(said.slice(0, -1)).toEqual([
      "a.example: it answered with status 503",
      "Fetching x.gz from a.example",
      "Fetching y.gz from a.example",
    ]);
  });

  test("leaves the progress bar to the library in a terminal", async () => {
    const { isTTY } = process.stdout;
    process.stdout.isTTY = true;
    const load = vi.fn<Load>(() => mnist.load());
    await run([], { load });
    process.stdout.isTTY = isTTY;
    expect(load.mock.calls[0][0]).not.toHaveProperty("onProgress");
  });

  test("says why the set cannot be had, and ends with 1", async () => {
    const load: Load = () => Promise.reject(new DataError("Cannot download x: no network"));
    expect(await run([], { load })).toBe(1);
    expect(complained).toEqual(["Cannot download x: no network"]);
  });

  test("stops at Ctrl-C with 130, and listens no longer", async () => {
    const listeners = process.listenerCount("SIGINT");
    const load: Load = (options) =>
      new Promise((_, reject) => {
        options!.signal!.addEventListener("abort", () => {
          reject(new InterruptedError("The download was stopped"));
        });
        process.emit("SIGINT");
      });
    expect(await run([], { load })).toBe(130);
    expect(complained).toEqual(["The download was stopped"]);
    expect(process.listenerCount("SIGINT")).toBe(listeners);
  });

  test("does not hide an error of the program", async () => {
    const bug = new TypeError("x is undefined");
    await expect(run([], { load: () => Promise.reject(bug) })).rejects.toBe(bug);
  });

  test("explains itself", async () => {
    expect(await run(["--help"])).toBe(0);
    expect(said[0]).toMatch(/^Usage: npm run data\n/);
  });

  test("ends with 2 at an argument that it does not know", async () => {
    expect(await run(["--fast"])).toBe(2);
    expect(complained[0]).toMatch(/^Unknown argument "--fast"\n\nUsage: npm run data\n/);
  });
});
