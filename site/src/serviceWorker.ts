import { isolate } from "./offline/isolate";
import { allKept, keepAll, takeOver } from "./offline/messages";
import { onceAlone } from "./offline/onceAlone";
import { SiteCache } from "./offline/siteCache";
import { pathOf, type SiteFiles } from "./offline/siteFiles";

/** Put in when the site is built. */
declare const siteFiles: SiteFiles;

declare const self: ServiceWorkerGlobalScope;

const scope = new URL(self.registration.scope);
const cache = new SiteCache(scope, siteFiles);

self.addEventListener("install", (event) => {
  // The first version begins at once, and keeps the files later. A next one takes over only when it is whole.
  if (self.registration.active) event.waitUntil(cache.keepAll());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([cache.removeOld(), self.clients.claim()]));
});

self.addEventListener("message", (event) => {
  if (event.data === takeOver) event.waitUntil(takeOverOnceAlone());
  if (event.data === keepAll) event.waitUntil(keepFor(event.source));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope.href)) return;
  event.respondWith(answer(request));
});

/** Comes into use at once, unless other pages of the site are open: they stay with the files that they began with. */
async function takeOverOnceAlone(): Promise<void> {
  if (await onceAlone(self.clients, scope)) void self.skipWaiting(); // to wait for it here would hold it up
}

async function keepFor(page: ExtendableMessageEvent["source"]): Promise<void> {
  const isWhole = await cache.keepAll().then(
    () => true,
    () => false, // no network, or no room: the next page asks again
  );
  if (isWhole) page?.postMessage(allKept);
}

/** A file that is kept, else what the host says, else the page for what is not there. */
async function answer(request: Request): Promise<Response> {
  const path = pathOf(new URL(request.url), scope, siteFiles);
  const kept = path === undefined ? undefined : await cache.read(path);
  if (kept) return isolate(kept);
  try {
    return isolate(await fetch(request));
  } catch (error) {
    const missing = request.mode === "navigate" ? await cache.read("404.html") : undefined;
    if (!missing) throw error;
    return isolate(new Response(missing.body, { status: 404, headers: missing.headers }));
  }
}
