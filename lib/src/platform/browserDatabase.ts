import { scope, type Database, type DatabaseRequest, type Transaction } from "./browserScope";
import { FileError } from "./fileError";

/** A database of this origin that has one store, of values by their names. */
export class BrowserDatabase {
  readonly #name: string;
  readonly #store: string;

  constructor(name: string, store: string) {
    this.#name = name;
    this.#store = store;
  }

  /** The value under `name`; undefined where there is none. `what` is tried, as errors tell. */
  read(what: string, name: string): Promise<unknown> {
    return this.#attempt(what, (opened) =>
      resultOf(opened.transaction(this.#store, "readonly").objectStore(this.#store).get(name)),
    );
  }

  /** Puts and deletes values, all of it or nothing. */
  change(
    what: string,
    act: (store: ReturnType<Transaction["objectStore"]>) => void,
  ): Promise<void> {
    return this.#attempt(what, (opened) => {
      const transaction = opened.transaction(this.#store, "readwrite");
      act(transaction.objectStore(this.#store));
      return new Promise((resolve, reject) => {
        transaction.oncomplete = () => {
          resolve();
        };
        transaction.onabort = () => {
          reject(transaction.error ?? new Error("the browser has stopped it"));
        };
      });
    });
  }

  /** Opens the database, acts, and closes it; a browser that allows none, or has no room, makes a `FileError`. */
  async #attempt<T>(what: string, act: (opened: Database) => Promise<T>): Promise<T> {
    try {
      const opened = await this.#open();
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

  #open(): Promise<Database> {
    const request = scope.indexedDB.open(this.#name);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(this.#store);
    };
    return resultOf(request);
  }
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
