import { createRequire } from "node:module";
import type TypeScript from "typescript";

/** The one place that knows tslab's inner modules: its version is pinned, and what we use of them is typed here. */
const load = createRequire(import.meta.url);
const loadFromTslab = createRequire(load.resolve("tslab/package.json"));

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

/** A cell turned into JavaScript; with diagnostics there is nothing else. */
export interface Conversion {
  readonly diagnostics: readonly Diagnostic[];
  readonly output?: string;
  /** The declarations of this cell and of those before it. */
  readonly declOutput?: string;
  readonly hasToplevelAwait?: boolean;
  /** The JavaScript of `@module` cells. */
  readonly sideOutputs?: readonly { readonly path: string; readonly data: string }[];
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

interface ConverterModule {
  createConverter: (options: { isJS: boolean; isBrowser: boolean }) => Converter;
  isCompleteCode: (source: string) => { completed: boolean; indent?: string };
}

interface ExecutorModule {
  createExecutor: (
    folder: string,
    converters: { node: Converter; browser: Converter; close(): void },
    console: ExecutorConsole,
  ) => Executor;
}

/** tslab's own `display` sends through this variable of the module. */
interface JupyterModule {
  lastWriteDisplayData: ((content: Record<string, unknown>, update?: boolean) => void) | null;
}

export const { createConverter, isCompleteCode } = load(
  "tslab/dist/converter.js",
) as ConverterModule;
export const { createExecutor } = load("tslab/dist/executor.js") as ExecutorModule;

/** Sends what cells show by `require("tslab").display` to `write`. */
export function onTslabDisplay(
  write: (content: Record<string, unknown>, update: boolean) => void,
): void {
  const jupyter = load("tslab/dist/jupyter.js") as JupyterModule;
  jupyter.lastWriteDisplayData = (content, update) => {
    write(content, update ?? false);
  };
}

/**
 * Keeps the cells' variables in a plain object, which is returned. tslab's own is a proxy, by which a loop takes 20 to 60
 * times as long wherever it uses a variable of an earlier cell.
 */
export function keepVariables({ locals }: Executor): Record<string, unknown> {
  const variables = {};
  (globalThis as unknown as { __tslab__: { exports: object } }).__tslab__.exports = variables;
  Object.setPrototypeOf(locals, variables); // tslab reads the value of a last expression there
  return variables;
}

/** The TypeScript that compiles the cells; the types are those of our own, newer TypeScript. */
export const typescript = loadFromTslab("@tslab/typescript-for-tslab") as typeof TypeScript;

export const { version: tslabVersion } = load("tslab/package.json") as { version: string };
