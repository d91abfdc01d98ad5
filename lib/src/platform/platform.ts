/** An answer from the network: the status, and the body as it arrives. */
export interface WebResponse {
  readonly status: number;
  /** The body, piece by piece, content encodings already undone; rejects as `fetch` does. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** Another thread that runs the library's code, as the thread that started it sees it. */
export interface Thread {
  post(message: unknown): void;
  /** Whether it keeps the program running, as it does from its start on, or ends when the program does. */
  keepProgramRunning(wanted: boolean): void;
  /** Ends it, whatever it does. */
  end(): Promise<void>;
}

/**
 * What the library needs from the machine it runs on: time, files, the network, packing and hashing.
 * Every use of the machine goes through `platform`, so that another machine (a browser's worker) is one more file.
 *
 * A file's path counts, where it is relative, from the folder of the running program (in a notebook, the notebook's).
 * File operations reject with a `FileError`.
 */
export interface Platform {
  /** Milliseconds from an arbitrary start, never going back. */
  now(): number;
  /** Lets messages, timers and signals that wait have their turn. */
  breathe(): Promise<void>;
  /** Resolves after `milliseconds`; rejects with the signal's reason as soon as it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Does `work` after `milliseconds`, unless the program has ended by then; returns what calls it off. */
  later(milliseconds: number, work: () => void): () => void;
  /** Writes text to the standard output as it is, without a line feed of its own. */
  print(text: string): void;
  /** Whether the standard output is a terminal, where "\r" writes over the line. */
  isTerminal(): boolean;
  /** The value of an environment variable; undefined where it is not set or empty. */
  environment(name: string): string | undefined;
  /** The module `name` as the running notebook kernel sees it; undefined outside a kernel. */
  kernelModule(name: string): unknown;

  /** How many threads can run at the same time. */
  coreCount(): number;
  /**
   * Starts a thread that runs `engine/thread`. `onEnd` is called, perhaps more than once, when the thread has ended or failed.
   */
  startThread(onMessage: (message: unknown) => void, onEnd: (error: Error) => void): Thread;
  /** In such a thread: listens to the thread that started it; returns what posts messages to that one. */
  mainThread(onMessage: (message: unknown) => void): (message: unknown) => void;

  /** Whether files are in folders that the learner reaches, too; a web page's are in the browser. */
  readonly hasFolders: boolean;
  /** Joins the parts of a path. */
  joinPath(...parts: string[]): string;
  /** The path as an absolute one; a relative path counts from the root of the repository. */
  fromRepository(path: string): string;
  /** The whole content of a file. */
  readFile(path: string): Promise<Uint8Array>;
  /** The whole content of a file that `npm run build` puts beside the compiled library. */
  readAsset(name: string): Promise<Uint8Array>;
  /**
   * Writes a file so that its name holds, at every moment, all of the old content or all of the new:
   * a temporary file in the same folder, flushed to the disk, then renamed. Makes the folder if need be.
   */
  writeFileAtomic(path: string, content: Uint8Array | string): Promise<void>;
  /** Renames a file; an existing file `to` is replaced. */
  rename(from: string, to: string): Promise<void>;

  /** The text that was kept under a name; undefined where there is none. Kept things also outlive a web page. */
  readKept(name: string): Promise<string | undefined>;
  /** Keeps a text under a name, all of it or nothing: the path of a file, where there are files. */
  keep(name: string, text: string): Promise<void>;

  /** Asks for `url`; rejects with a `NetworkError`, or with the signal's reason once it is aborted. */
  fetch(url: string, signal?: AbortSignal): Promise<WebResponse>;
  /** Unpacks gzip; rejects if the bytes are damaged or would unpack to more than `maxBytes`. */
  gunzip(packed: Uint8Array, maxBytes: number): Promise<Uint8Array>;
  /** The SHA-256 of the bytes, as 64 lower-case hexadecimal digits. */
  sha256(bytes: Uint8Array): Promise<string>;
}

/** The file operations of `Platform`. */
export type PlatformFiles = Pick<
  Platform,
  | "hasFolders"
  | "joinPath"
  | "fromRepository"
  | "readFile"
  | "readAsset"
  | "writeFileAtomic"
  | "rename"
  | "readKept"
  | "keep"
>;
