import { afterEach, expect, test, vi } from "vitest";
import { fetchIfThere, fetchText } from "../../site/src/fetchText";

const url = "https://a.org/x.json";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("fetchText gives the text of a file", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("text")));
  expect(await fetchText(url)).toBe("text");
});

test.each([
  [() => Promise.reject(new TypeError("failed")), "there is no network; try again when there is"],
  [
    () => Promise.resolve(new Response("", { status: 503 })),
    "the server says 503; try again later",
  ],
])("fetchText says why it cannot be had", async (fetch, why) => {
  vi.stubGlobal("fetch", fetch);
  await expect(fetchText(url)).rejects.toThrow(`Cannot load ${url}: ${why}`);
});

test("fetchIfThere gives nothing where the site does not have a file, and fails where that cannot be known", async () => {
  const answers = [new Response("text"), new Response("", { status: 404 })];
  vi.stubGlobal("fetch", () => Promise.resolve(answers.shift()));
  expect(await fetchIfThere(url)).toBe("text");
  expect(await fetchIfThere(url)).toBeUndefined();
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed")));
  await expect(fetchIfThere(url)).rejects.toThrow(`Cannot load ${url}: there is no network`);
});
