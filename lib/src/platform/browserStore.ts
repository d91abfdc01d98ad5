import { scope, type Database, type DatabaseRequest } from "./browserScope";
import { FileError } from "./fileError";
import type { PlatformFiles } from "./platform";

/** The database of this origin, and the one store in it: texts by their names. */
const database = "deltabook";
const store = "kept";

/** A browser keeps texts in IndexedDB, which pages and workers have alike. */
export const browserStore: Pick<PlatformFiles, "readKept" | "keep"> = {
  readKept: (name) =>
    withDatabase(`Cannot read ${name}`, async (opened) => {
      const request = opened.transaction(store, "readonly").objectStore(store).get(name);
      const kept = await resultOf(request);
      return typeof kept === "string" ? kept : undefined;
    }),
  keep: (name, text) =>
    withDatabase(`Cannot keep ${name}`, (opened) => {
      const transaction = opened.transaction(store, "readwrite");
      transaction.objectStore(store).put(text, name);
      return new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => {
          reject(transaction.error ?? new Error("the browser has stopped it"));
        };
      });
    }),
};

/** Opens the database, acts, and closes it; a browser that allows none, or has no room, makes a `FileError`. */
async function withDatabase<T>(what: string, act: (opened: Database) => Promise<T>): Promise<T> {
  try {
    const opened = await open();
    try {
      return await act(opened);
    } finally {
      opened.close();
    }
  } catch (error) {
    const { name, message } = error as Error;
    const reason = name === "QuotaExceededError" ? "full" : "denied";
    throw new FileError(`${what}: the browser says ${message}`, reason, { cause: error });
  }
}

function open(): Promise<Database> {
  const request = scope.indexedDB.open(database);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(store);
  };
  return resultOf(request);
}

function resultOf<T>(request: DatabaseRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("nothing"));
    };
  });
}
