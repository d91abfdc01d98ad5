import type TypeScript from "typescript";

// What we use of tslab's inner modules, whose version is pinned; the types are those of our own, newer TypeScript.

/** A place in a source text, counted from 0. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly character: number;
}

/** A type or syntax error of a cell. */
export interface Diagnostic {
  readonly start: Position;
  readonly end: Position;
  readonly messageText: string;
  /** Only where the error is in another file than the cell. */
  readonly fileName?: string;
}

/** The JavaScript of an `@module` cell. */
export interface SideOutput {
  readonly path: string;
  readonly data: string;
}

/** A cell turned into JavaScript; with diagnostics there is nothing else. */
export interface Conversion {
  readonly diagnostics: readonly Diagnostic[];
  readonly output?: string;
  /** The declarations of this cell and of those before it. */
  readonly declOutput?: string;
  readonly hasToplevelAwait?: boolean;
  readonly sideOutputs?: readonly SideOutput[];
  /** The variable that has the value of the last expression. */
  readonly lastExpressionVar?: string;
}

/** Completions of the word at the cursor, places counted in UTF-16 units. */
export interface Completions {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly string[];
}

/** tslab's TypeScript compiler for cells. */
export interface Converter {
  convert(previous: string, source: string): Conversion;
  addModule(name: string, source: string, metadata?: unknown): readonly Diagnostic[];
  inspect(previous: string, source: string, position: number): TypeScript.QuickInfo | undefined;
  complete(previous: string, source: string, position: number): Completions;
  close(): void;
}

/** Runs cells one after the other in this process. */
export interface Executor {
  /** Resolves to whether the cell went well; what went wrong is told to the `ExecutorConsole`. */
  execute(source: string): Promise<boolean>;
  inspect(source: string, position: number): TypeScript.QuickInfo | undefined;
  complete(source: string, position: number): Completions;
  /** Ends the waiting for the cell that is awaited. */
  interrupt(): void;
  /** Where tslab looks up the variables of all cells. */
  readonly locals: object;
  close(): void;
}

/** What the executor reports of a cell; the cell itself cannot reach it. */
export interface ExecutorConsole {
  /** The value of the cell's last expression. */
  log(value: unknown): void;
  /** A thrown value, or a format and its arguments for a diagnostic. */
  error(...args: unknown[]): void;
}

/** The converters that an executor asks: for cells, and for those marked `@browser`. */
export interface Converters {
  readonly node: Converter;
  readonly browser: Converter;
  close(): void;
}
