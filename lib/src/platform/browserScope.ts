/** What a page or a worker of a browser has and Node has not, as far as the library uses it. */
interface BrowserScope {
  readonly location: { readonly href: string };
  /** Missing in a worker. */
  readonly document?: { readonly currentScript: { readonly src?: string } | null };
  readonly navigator: { readonly hardwareConcurrency: number };
  readonly crypto: { readonly subtle?: SubtleDigest };
  readonly Worker: new (url: URL) => WebWorker;
  readonly indexedDB: { open(name: string): DatabaseRequest<Database> };
  readonly MessageChannel: new () => { readonly port1: WebPort; readonly port2: WebPort };
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

interface SubtleDigest {
  digest(algorithm: "SHA-256", bytes: Uint8Array): Promise<ArrayBuffer>;
}

/** A worker as the thread that started it sees it. */
interface WebWorker {
  onmessage: (event: { readonly data: unknown }) => void;
  onmessageerror: () => void;
  onerror: (event: { readonly message?: string }) => void;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** What IndexedDB gives at once, and fills in later. */
export interface DatabaseRequest<Result> {
  readonly result: Result;
  readonly error: Error | null;
  onsuccess: () => void;
  onerror: () => void;
  /** Only of the request that opens a database: makes what is in a new one. */
  onupgradeneeded?: () => void;
}

export interface Database {
  createObjectStore(name: string): unknown;
  transaction(store: string, mode: "readonly" | "readwrite"): Transaction;
  close(): void;
}

/** One or more operations that happen all or not at all. */
export interface Transaction {
  readonly error: Error | null;
  oncomplete: () => void;
  onabort: () => void;
  objectStore(name: string): {
    get(key: string): DatabaseRequest<unknown>;
    put(value: unknown, key: string): unknown;
    delete(key: string): unknown;
  };
}

interface WebPort {
  onmessage: () => void;
  postMessage(message: unknown): void;
  close(): void;
}

/** The page or the worker that runs this code. */
export const scope = globalThis as unknown as BrowserScope;
