import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { platform } from "../../lib/src/platform";

test("now counts milliseconds and never goes back", async () => {
  const before = platform.now();
  await platform.sleep(20);
  const passed = platform.now() - before;
  expect(passed).toBeGreaterThan(15);
  expect(passed).toBeLessThan(15_000);
});

test("breathe lets a waiting timer have its turn", async () => {
  const rang = new Promise((resolve) => setTimeout(resolve, 1, "rang"));
  const breaths = async (): Promise<string> => {
    const start = platform.now();
    while (platform.now() - start < 500) await platform.breathe();
    return "breathed";
  };
  expect(await Promise.race([rang, breaths()])).toBe("rang");
});

describe("sleep", () => {
  test("ends with the signal's reason when it is aborted", async () => {
    const controller = new AbortController();
    const reason = new Error("stop");
    setTimeout(() => {
      controller.abort(reason);
    }, 5);
    await expect(platform.sleep(60_000, controller.signal)).rejects.toBe(reason);
  });

  test("does not begin when the signal is aborted already", async () => {
    const reason = new Error("stop");
    await expect(platform.sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

test("later does its work after a while, unless it is called off", async () => {
  const done: string[] = [];
  platform.later(5, () => done.push("wanted"));
  const callOff = platform.later(5, () => done.push("called off"));
  callOff();
  await platform.sleep(30);
  expect(done).toEqual(["wanted"]);
});

test("print writes text to the standard output as it is", () => {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  platform.print("a\rb");
  expect(write.mock.calls).toEqual([["a\rb"]]);
  write.mockRestore();
});

test("isTerminal is false in a test run, whose output is no terminal", () => {
  expect(typeof platform.isTerminal()).toBe("boolean");
});

test("environment takes an empty variable for none", () => {
  vi.stubEnv("DELTABOOK_TEST", "value");
  expect(platform.environment("DELTABOOK_TEST")).toBe("value");
  vi.stubEnv("DELTABOOK_TEST", "");
  expect(platform.environment("DELTABOOK_TEST")).toBeUndefined();
  vi.unstubAllEnvs();
  expect(platform.environment("DELTABOOK_TEST")).toBeUndefined();
});

test("kernelModule asks the running kernel for a module", () => {
  expect(platform.kernelModule("tslab")).toBeUndefined();
  vi.stubGlobal("__tslab__", { require: (name: string) => `module ${name}` });
  expect(platform.kernelModule("tslab")).toBe("module tslab");
  vi.unstubAllGlobals();
});

describe("gunzip", () => {
  const content = new Uint8Array(1000).fill(7);

  test("unpacks what gzip packed, to a plain Uint8Array", async () => {
    const unpacked = await platform.gunzip(gzipSync(content), 1000);
    expect(unpacked.constructor).toBe(Uint8Array);
    expect(unpacked).toEqual(content);
  });

  test("refuses what would unpack to more than asked for, and what is damaged", async () => {
    await expect(platform.gunzip(gzipSync(content), 999)).rejects.toThrow();
    await expect(platform.gunzip(gzipSync(content).subarray(0, -9), 1000)).rejects.toThrow();
    await expect(platform.gunzip(content, 1000)).rejects.toThrow();
  });
});

test("sha256 gives the published hash of abc (FIPS 180-2, example B.1)", async () => {
  expect(await platform.sha256(new TextEncoder().encode("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});
