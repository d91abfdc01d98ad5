import { allKept, keepAll, takeOver } from "../offline/messages";
import { siteRoot } from "../siteRoot";
import { isolateOnce } from "./isolation";
import { isUntouched } from "./untouched";

/** Milliseconds after a page is loaded before all the others are fetched: the reader's own come first. */
const patience = 1500;

/**
 * Lets the site work without a network, and its pages use threads. Where the browser allows no service workers, pages work as
 * long as there is a network, on one thread.
 */
export async function workOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  const before = serviceWorker.controller;
  serviceWorker.addEventListener("controllerchange", () => {
    if (before && isUntouched())
      location.reload(); // a new version has taken over
    else begin();
  });
  serviceWorker.addEventListener("message", ({ data }) => {
    if (data === allKept) sayKept();
  });
  await register();
  if (before) begin();
}

/** How often a new version is asked to take over, and after how many milliseconds: the page before may still be open. */
const asks = { count: 20, every: 3000 };

function askToTakeOver(waiting: ServiceWorker, count = asks.count): void {
  if (count === 0 || waiting.state !== "installed" || !isUntouched()) return;
  waiting.postMessage(takeOver);
  setTimeout(() => {
    askToTakeOver(waiting, count - 1);
  }, asks.every);
}

async function register(): Promise<void> {
  const root = siteRoot();
  try {
    const url = new URL("serviceWorker.js", root);
    const { waiting } = await navigator.serviceWorker.register(url, { scope: root.pathname });
    if (waiting) askToTakeOver(waiting);
  } catch {
    // The browser, or its user, does not want service workers here.
  }
}

/** A service worker answers for this page. */
function begin(): void {
  isolateOnce();
  setTimeout(() => navigator.serviceWorker.controller?.postMessage(keepAll), patience);
}

function sayKept(): void {
  const footer = document.querySelector("footer.site");
  if (!footer || footer.querySelector(".kept")) return;
  const line = document.createElement("p");
  line.className = "kept";
  line.textContent = "All lessons are kept in this browser: they work without a network.";
  footer.append(line);
}
