import type { Content, KeptNotebook, NotebookStore, PutAside, Written } from "./notebookStore";
import { StorageError } from "./storageError";

const database = "deltabook-notebooks";
const notebooks = "notebooks";
const aside = "aside";

/** Keeps notebooks in the browser's IndexedDB, where all pages of the site find them. */
export const indexedStore: NotebookStore = {
  read: (name) =>
    transact("Cannot read your edits", "readonly", (stores) =>
      resultOf<KeptNotebook | undefined>(stores.objectStore(notebooks).get(name)),
    ),
  write: (name, revision, content) =>
    transact("Cannot keep your edits", "readwrite", (stores) =>
      write(stores.objectStore(notebooks), name, { revision, content }),
    ),
  putAside: (name, text, reason, id) =>
    transact("Cannot put your notebook aside", "readwrite", (stores) => {
      const record: Omit<PutAside, "id"> = { name, text, reason, saved: Date.now() };
      const store = stores.objectStore(aside);
      return resultOf<number>(id === undefined ? store.add(record) : store.put({ ...record, id }));
    }),
  aside: (name) =>
    transact("Cannot read what was put aside", "readonly", async (stores) => {
      const all = await resultOf<PutAside[]>(stores.objectStore(aside).index("name").getAll(name));
      return all.reverse();
    }),
  dropAside: (id) =>
    transact("Cannot throw away what was put aside", "readwrite", async (stores) => {
      await resultOf(stores.objectStore(aside).delete(id));
    }),
};

interface Change {
  readonly revision: number;
  readonly content: Content | undefined;
}

async function write(store: IDBObjectStore, name: string, change: Change): Promise<Written> {
  const stored = await resultOf<KeptNotebook | undefined>(store.get(name));
  if ((stored?.revision ?? 0) !== change.revision) return { ok: false, other: stored };
  const revision = change.content ? Math.max(Date.now(), change.revision + 1) : 0;
  const record = { name, ...change.content, revision, saved: Date.now() };
  await resultOf(change.content ? store.put(record) : store.delete(name));
  return { ok: true, revision };
}

/** Does something in one transaction, all of it or nothing. */
async function transact<T>(
  what: string,
  mode: IDBTransactionMode,
  act: (stores: IDBTransaction) => Promise<T>,
): Promise<T> {
  try {
    const opened = await open();
    try {
      const transaction = opened.transaction([notebooks, aside], mode);
      const [result] = await Promise.all([act(transaction), completed(transaction)]);
      return result;
    } finally {
      opened.close();
    }
  } catch (error) {
    throw storageError(what, error);
  }
}

function storageError(what: string, error: unknown): StorageError {
  const { name, message } = error as Error;
  const why = name === "QuotaExceededError" ? "has no room left" : `says ${message}`;
  return new StorageError(`${what}: the browser ${why}`, { cause: error });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(notebooks, { keyPath: "name" });
    const store = request.result.createObjectStore(aside, { keyPath: "id", autoIncrement: true });
    store.createIndex("name", "name");
  };
  return resultOf(request);
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error("it was stopped"));
    };
  });
}

function resultOf<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result as T);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("nothing"));
    };
  });
}
