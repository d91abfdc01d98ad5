import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SiteCache } from "../../../site/src/offline/siteCache";

const scope = new URL("https://host.invalid/deltabook/");

/** The caches of a browser, in memory: one that keeps responses by their addresses. */
let kept = new Map<string, Response>();
let fetched: [string, RequestInit][] = [];
let missing = "";

beforeEach(() => {
  kept = new Map();
  [fetched, missing] = [[], ""];
  const cache = {
    match: (url: string) => Promise.resolve(kept.get(url)),
    put: (url: string, response: Response) => Promise.resolve(void kept.set(url, response)),
    keys: () => Promise.resolve([...kept.keys()].map((url) => ({ url }))),
    delete: ({ url }: { url: string }) => Promise.resolve(kept.delete(url)),
  };
  vi.stubGlobal("caches", { open: () => Promise.resolve(cache) });
  vi.stubGlobal("fetch", ({ href }: URL, init: RequestInit) => {
    fetched.push([href, init]);
    const status = missing !== "" && href.endsWith(missing) ? 404 : 200;
    return Promise.resolve(new Response(href, { status }));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test("SiteCache keeps all files, each checked by its hash, and fetches none of them twice", async () => {
  const cache = new SiteCache(scope, { "a.js": "hashA", "data/b.gz": "hashB" });
  await Promise.all([cache.keepAll(), cache.keepAll()]);
  await cache.keepAll();
  expect(fetched).toEqual([
    [`${scope.href}a.js`, { cache: "no-cache", integrity: "sha256-hashA" }],
    [`${scope.href}data/b.gz`, { cache: "no-cache", integrity: "" }],
  ]);
  expect(await (await cache.read("a.js"))?.text()).toBe(`${scope.href}a.js`);
});

test("SiteCache fetches of a new version only what differs, and removes the rest when told to", async () => {
  await new SiteCache(scope, { "a.js": "1", "b.js": "1" }).keepAll();
  const next = new SiteCache(scope, { "a.js": "1", "b.js": "2" });
  await next.keepAll();
  expect(fetched.map(([url]) => url.slice(scope.href.length))).toEqual(["a.js", "b.js", "b.js"]);
  expect(kept.size).toBe(3);
  await next.removeOld();
  expect([...kept.keys()]).toEqual([`${scope.href}a.js?sha256=1`, `${scope.href}b.js?sha256=2`]);
});

test("SiteCache has no file where the browser has lost its storage: the host may have it", async () => {
  vi.stubGlobal("caches", {
    open: () => Promise.reject(new DOMException("Broken", "UnknownError")),
  });
  expect(await new SiteCache(scope, { "a.js": "1" }).read("a.js")).toBeUndefined();
});

test("SiteCache says which file it cannot keep, and tries again at the next call", async () => {
  const cache = new SiteCache(scope, { "a.js": "1" });
  missing = "a.js";
  await expect(cache.keepAll()).rejects.toThrow("Cannot keep a.js: the server says 404");
  missing = "";
  await cache.keepAll();
  expect(kept.size).toBe(1);
});
