import { isUntouched } from "./untouched";

/** Remembers, as long as the tab lives, that the page has been loaded again. */
const key = "deltabook-isolating";

/**
 * Loads the page once more as soon as a service worker can give it the headers that threads need. Never twice, and never after
 * the reader has pressed anything: the next page that is opened is isolated all the same.
 */
export function isolateOnce(): void {
  if (crossOriginIsolated) {
    forget();
    return;
  }
  const { controller } = navigator.serviceWorker;
  if (controller && isUntouched() && isFirst()) location.reload();
}

/** Whether this is the first time, and it could be written down. */
function isFirst(): boolean {
  try {
    if (sessionStorage.getItem(key) !== null) return false;
    sessionStorage.setItem(key, "yes");
    return true;
  } catch {
    return false;
  }
}

function forget(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Where nothing can be stored, nothing is to be forgotten.
  }
}
