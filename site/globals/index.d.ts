// What cells find in a web page beside the language itself, as far as Node has it too.

interface Console {
  /** Prints values, each as `util.inspect` of Node shows it; a first text may have places: %s, %d, %o. */
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  debug(...values: unknown[]): void;
  /** Prints to the standard error. */
  error(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  /** Prints a value without what it says of itself. */
  dir(value: unknown, options?: object): void;
  /** Prints rows as a table. */
  table(rows: unknown, columns?: readonly string[]): void;
  /** Prints the values, if the condition does not hold. */
  assert(condition?: unknown, ...values: unknown[]): void;
  trace(...values: unknown[]): void;
  /** Indents what follows, until `groupEnd`. */
  group(...labels: unknown[]): void;
  groupCollapsed(...labels: unknown[]): void;
  groupEnd(): void;
  count(label?: string): void;
  countReset(label?: string): void;
  /** Starts a clock, which `timeEnd` prints. */
  time(label?: string): void;
  timeLog(label?: string, ...values: unknown[]): void;
  timeEnd(label?: string): void;
}
declare const console: Console;

/** Calls `work` after `milliseconds`. */
declare function setTimeout<Input extends unknown[]>(
  work: (...input: Input) => void,
  milliseconds?: number,
  ...input: Input
): number;
declare function setTimeout(work: (value?: undefined) => void, milliseconds?: number): number;
declare function clearTimeout(timer: number | undefined): void;
/** Calls `work` every `milliseconds`. */
declare function setInterval<Input extends unknown[]>(
  work: (...input: Input) => void,
  milliseconds?: number,
  ...input: Input
): number;
declare function setInterval(work: (value?: undefined) => void, milliseconds?: number): number;
declare function clearInterval(timer: number | undefined): void;
/** What `import` takes in: "@deltabook/nn" and "tslab". */
declare function require(name: string): unknown;
declare function queueMicrotask(work: () => void): void;
/** A deep copy. */
declare function structuredClone<T>(value: T): T;

interface Performance {
  /** Milliseconds since this session began. */
  now(): number;
  readonly timeOrigin: number;
}
declare const performance: Performance;

/** The text behind a text in Base64. */
declare function atob(base64: string): string;
/** A text in Base64. */
declare function btoa(text: string): string;

interface EventInit {
  bubbles?: boolean;
  cancelable?: boolean;
}
interface Event {
  readonly type: string;
  readonly target: EventTarget | null;
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}
declare const Event: { prototype: Event; new (type: string, options?: EventInit): Event };

interface EventTarget {
  addEventListener(
    type: string,
    listener: (event: Event) => void,
    options?: boolean | { once?: boolean; signal?: AbortSignal },
  ): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
  dispatchEvent(event: Event): boolean;
}
declare const EventTarget: { prototype: EventTarget; new (): EventTarget };

interface AbortSignal extends EventTarget {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
}
declare const AbortSignal: {
  prototype: AbortSignal;
  abort(reason?: unknown): AbortSignal;
  timeout(milliseconds: number): AbortSignal;
};

interface AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
declare const AbortController: { prototype: AbortController; new (): AbortController };

interface TextEncoder {
  readonly encoding: string;
  encode(text?: string): Uint8Array;
}
declare const TextEncoder: { prototype: TextEncoder; new (): TextEncoder };

interface TextDecoder {
  readonly encoding: string;
  decode(bytes?: ArrayBuffer | ArrayBufferView): string;
}
declare const TextDecoder: { prototype: TextDecoder; new (encoding?: string): TextDecoder };

interface URLSearchParams extends Iterable<[string, string]> {
  append(name: string, value: string): void;
  delete(name: string): void;
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string): boolean;
  set(name: string, value: string): void;
  toString(): string;
}
declare const URLSearchParams: {
  prototype: URLSearchParams;
  new (parameters?: string | Record<string, string> | [string, string][]): URLSearchParams;
};

interface URL {
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  password: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  readonly searchParams: URLSearchParams;
  username: string;
  toString(): string;
}
declare const URL: { prototype: URL; new (url: string | URL, base?: string | URL): URL };

interface Headers extends Iterable<[string, string]> {
  get(name: string): string | null;
  has(name: string): boolean;
  set(name: string, value: string): void;
}

interface Response {
  readonly headers: Headers;
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  json(): Promise<unknown>;
  text(): Promise<string>;
}

interface RequestInit {
  method?: string;
  headers?: Record<string, string>;
  body?: string | ArrayBuffer | ArrayBufferView;
  signal?: AbortSignal;
}
/** Asks the network for `url`; a web page may read only from hosts that let it. */
declare function fetch(url: string | URL, options?: RequestInit): Promise<Response>;

interface Crypto {
  getRandomValues<T extends ArrayBufferView>(array: T): T;
  randomUUID(): string;
  /** Only on pages of https:// and of localhost. */
  readonly subtle: {
    digest(algorithm: string, bytes: ArrayBuffer | ArrayBufferView): Promise<ArrayBuffer>;
  };
}
declare const crypto: Crypto;
