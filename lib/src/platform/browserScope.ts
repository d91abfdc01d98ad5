/** What a page or a worker of a browser has and Node has not, as far as the library uses it. */
interface BrowserScope {
  readonly location: { readonly href: string };
  /** Missing in a worker. */
  readonly document?: { readonly currentScript: { readonly src?: string } | null };
  readonly navigator: { readonly hardwareConcurrency: number };
  readonly crypto: { readonly subtle?: SubtleDigest };
  readonly Worker: new (url: URL) => WebWorker;
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

interface WebPort {
  onmessage: () => void;
  postMessage(message: unknown): void;
  close(): void;
}

/** The page or the worker that runs this code. */
export const scope = globalThis as unknown as BrowserScope;
