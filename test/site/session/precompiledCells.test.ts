import { afterEach, expect, test, vi } from "vitest";
import { cellKey } from "../../../site/src/session/cellKey";
import { PrecompiledStore } from "../../../site/src/session/precompiledCells";

const url = new URL("https://a.org/lessons/01.cells.json");

afterEach(() => {
  vi.unstubAllGlobals();
});

test("PrecompiledStore finds a cell that stands as it was published, and loads the file once", async () => {
  const key = (await cellKey("", "1"))!;
  const fetch = vi.fn(() => Promise.resolve(Response.json({ [key]: { output: "one" } })));
  vi.stubGlobal("fetch", fetch);
  const store = new PrecompiledStore(url);
  expect(fetch).not.toHaveBeenCalled();
  expect(await store.find("", "1")).toEqual({ output: "one", diagnostics: [] });
  expect(await store.find("", "2")).toBeUndefined();
  expect(await store.find("declare let a;", "1")).toBeUndefined();
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("PrecompiledStore loads its file for a later cell where there was no network at first", async () => {
  const key = (await cellKey("", "1"))!;
  const fetch = vi.fn<() => Promise<Response>>();
  fetch.mockRejectedValueOnce(new TypeError("failed"));
  fetch.mockResolvedValueOnce(Response.json({ [key]: { output: "one" } }));
  vi.stubGlobal("fetch", fetch);
  const store = new PrecompiledStore(url);
  expect(await store.find("", "1")).toBeUndefined();
  expect(await store.find("", "1")).toMatchObject({ output: "one" });
});

test.each([
  ["is no such file", () => Promise.resolve(new Response("", { status: 404 }))],
  ["is no network", () => Promise.reject(new TypeError("failed"))],
])("PrecompiledStore finds nothing where there %s", async (_, fetch) => {
  vi.stubGlobal("fetch", fetch);
  expect(await new PrecompiledStore(url).find("", "1")).toBeUndefined();
});
