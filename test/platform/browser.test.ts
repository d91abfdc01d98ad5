import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { FileError } from "../../lib/src/platform";
import { platform } from "../../lib/src/platform/browser";

// Node has most of what is used of a browser; what it has not, threads above all, test/engine/sameBitsEverywhere covers.

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
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
  test("ends after a while", async () => {
    const before = platform.now();
    await platform.sleep(20, new AbortController().signal);
    expect(platform.now() - before).toBeGreaterThan(15);
  });

  test("ends with the signal's reason when it is aborted, or was", async () => {
    const controller = new AbortController();
    const reason = new Error("stop");
    setTimeout(() => {
      controller.abort(reason);
    }, 5);
    await expect(platform.sleep(60_000, controller.signal)).rejects.toBe(reason);
    await expect(platform.sleep(60_000, controller.signal)).rejects.toBe(reason);
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

test("print writes whole lines to the console", () => {
  const log = vi.spyOn(console, "log").mockReturnValue();
  platform.print("Epoch 1");
  platform.print("/2\nEpoch");
  expect(log.mock.calls).toEqual([["Epoch 1/2"]]);
});

describe("gunzip", () => {
  const content = new Uint8Array(100_000).map((_, i) => i % 251);
  const packed = gzipSync(content);

  test("unpacks up to a limit", async () => {
    expect(Buffer.compare(await platform.gunzip(packed, content.length), content)).toBe(0);
    expect(await platform.gunzip(gzipSync(""), 0)).toHaveLength(0);
    await expect(platform.gunzip(packed, content.length - 1)).rejects.toThrow("99999 bytes");
  });

  test("rejects damaged bytes", async () => {
    await expect(platform.gunzip(packed.subarray(0, 100), content.length)).rejects.toThrow();
    await expect(platform.gunzip(content, content.length)).rejects.toThrow();
  });
});

describe("sha256", () => {
  const bytes = Uint8Array.of(1, 2, 3);

  test("is SHA-256", async () => {
    expect(await platform.sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  test("says where a browser has none", async () => {
    vi.stubGlobal("crypto", {});
    await expect(platform.sha256(bytes)).rejects.toThrow("only on https:// and localhost");
  });
});

describe("files", () => {
  test("are in no folder, and not there where a browser keeps nothing", async () => {
    expect(platform.hasFolders).toBe(false);
    await expect(platform.readFile("a.json")).rejects.toThrow("Cannot read a.json: the browser");
    await expect(platform.writeFileAtomic("a.json", "")).rejects.toThrow("Cannot write a.json: ");
    await expect(platform.rename("a", "b")).rejects.toThrow("Cannot rename a to b: the browser");
  });

  test("that belong to the library lie beside the script", async () => {
    vi.stubGlobal("location", { href: "https://example.org/site/worker.js" });
    const fetch = vi.fn(() => Promise.resolve(new Response("digits")));
    vi.stubGlobal("fetch", fetch);
    const content = await platform.readAsset("data/digits.gz");
    expect(new TextDecoder().decode(content)).toBe("digits");
    expect(fetch).toHaveBeenCalledWith("https://example.org/site/data/digits.gz");
  });

  test("that belong to the library lie in the folder that the host names", async () => {
    vi.stubGlobal("location", { href: "https://example.org/site/worker.js" });
    vi.stubGlobal(Symbol.for("deltabook.host"), { folder: "../library/" });
    const missing = (): Promise<Response> => Promise.resolve(new Response("", { status: 404 }));
    vi.stubGlobal("fetch", missing);
    await expect(platform.readAsset("digits.gz")).rejects.toThrow(
      new FileError(
        "Cannot read https://example.org/library/digits.gz: the server says 404",
        "missing",
      ),
    );
  });
});

describe("fetch", () => {
  test("gives the body in pieces", async () => {
    vi.stubGlobal("fetch", () => Promise.resolve(new Response("body", { status: 201 })));
    const response = await platform.fetch("https://example.org/");
    const pieces: string[] = [];
    for await (const piece of response.chunks()) pieces.push(new TextDecoder().decode(piece));
    expect([response.status, pieces.join("")]).toEqual([201, "body"]);
  });

  test("fails with a NetworkError, or the signal's reason", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(platform.fetch("https://example.org/")).rejects.toMatchObject({
      name: "NetworkError",
      message: "there is no network, or the host does not let web pages read it",
    });
    const signal = AbortSignal.abort(new Error("stop"));
    await expect(platform.fetch("https://example.org/", signal)).rejects.toThrow("stop");
  });
});
