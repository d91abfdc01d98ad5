import { basename, resolve } from "node:path";
import { CellSource } from "./errors/cellSource.js";
import type { CellPlace } from "./errors/stack.js";
import { type Conversion, type Converter, type Diagnostic, createConverter } from "./tslab.js";
import { keepAssigned } from "./declarations.js";
import { assignImports } from "./imports.js";
import { log } from "./log.js";
import { unquoteNames, writeOutNames } from "./propertyNames.js";

/**
 * tslab's converter, watched: it remembers the source of each cell for its stack traces, keeps what it found wrong,
 * and decides which variables the next cell knows.
 */
export class CellConverter implements Converter {
  /** The name of the cell to be converted, in stack traces. */
  label = "";
  /** What is wrong with the cells converted since the last `takeDiagnostics`. */
  private diagnostics: Diagnostic[] = [];
  private readonly sources = new Map<string, CellSource>();
  private readonly modules = new Map<string, string>();
  /** The declarations of the cells that ran, and those with the ones of the cell that runs now. */
  private declared = "";
  private pending: string | undefined;
  private readonly inner: Converter;
  private readonly whileCompiling: <T>(work: () => T) => T;

  /** Every use of the compiler goes through `whileCompiling`. */
  constructor(isBrowser: boolean, whileCompiling: <T>(work: () => T) => T) {
    this.whileCompiling = whileCompiling;
    this.inner = whileCompiling(() => createConverter({ isJS: false, isBrowser }));
  }

  convert(_previous: string, source: string): Conversion {
    const found = this.whileCompiling(() => this.convertWrittenOut(source));
    this.diagnostics.push(...found.diagnostics);
    if (found.diagnostics.length === 0) this.pending = found.declOutput ?? "";
    for (const { path, data } of found.sideOutputs ?? []) this.rememberModule(path, data);
    if (!found.output) return found;
    return {
      ...found,
      output: this.rememberCell(source, found.output),
      hasToplevelAwait: found.hasToplevelAwait === true || missedAwait.test(found.output),
    };
  }

  addModule(name: string, source: string, metadata?: unknown): readonly Diagnostic[] {
    this.modules.set(name, source);
    const found = this.whileCompiling(() => this.inner.addModule(name, source, metadata));
    this.diagnostics.push(...found);
    return found;
  }

  inspect(_previous: string, source: string, position: number): ReturnType<Converter["inspect"]> {
    return this.whileCompiling(() => this.inner.inspect(this.declared, source, position));
  }

  complete(_previous: string, source: string, position: number): ReturnType<Converter["complete"]> {
    return this.whileCompiling(() => this.inner.complete(this.declared, source, position));
  }

  /** Compiles a typical cell, and forgets it; what goes wrong there is told to the cell that asks for it. */
  warmUp(): void {
    const cell = 'import * as nn from "@deltabook/nn";\nnn;';
    try {
      this.whileCompiling(() => this.inner.convert(this.declared, cell));
    } catch (error) {
      log(error);
    }
  }

  close(): void {
    this.inner.close();
  }

  /** What the compiler found wrong since it was asked last. */
  takeDiagnostics(): Diagnostic[] {
    return this.diagnostics.splice(0);
  }

  /** The text of the `@module` cell that tslab calls `fileName`. */
  moduleSource(fileName: string): string | undefined {
    return this.modules.get(basename(fileName).replace(/\.tsx?$/, ""));
  }

  /** The place in a cell, or in an `@module` cell, that a place in its JavaScript came from. */
  locate(script: string, line: number, column: number): CellPlace | null {
    const source = this.sources.get(script);
    const found = source?.lineOf(line, column);
    return source && found ? { name: source.name, line: found } : null;
  }

  /** The text of a line of a cell. */
  textAt({ name, line }: CellPlace): string | undefined {
    const named = [...this.sources.values()].find((source) => source.name === name);
    return named?.lines[line - 1];
  }

  /** The cell is over. After an error the next cell knows the variables that were reached, as `isAssigned` tells. */
  settle(succeeded: boolean, isAssigned: (name: string) => boolean): void {
    if (this.pending === undefined) return;
    this.declared = succeeded ? this.pending : keepAssigned(this.pending, isAssigned);
    this.pending = undefined;
  }

  /** Errors are found in the source as it was written, so that their columns are right. */
  private convertWrittenOut(source: string): Conversion {
    const writtenOut = writeOutNames(source);
    if (writtenOut === source) return this.inner.convert(this.declared, source);
    const found = this.inner.convert(this.declared, writtenOut);
    if (found.diagnostics.length > 0) return this.inner.convert(this.declared, source);
    return { ...found, declOutput: unquoteNames(found.declOutput ?? "") };
  }

  /** Names the script, and puts the text that tslab adds before it on a line of its own. */
  private rememberCell(source: string, output: string): string {
    const script = `\n${output}\n//# sourceURL=${this.label}`;
    this.sources.set(this.label, new CellSource(this.label, source, script));
    return assignImports(script);
  }

  private rememberModule(path: string, javascript: string): void {
    const name = basename(path).replace(/\.js$/, ".ts");
    const source = this.moduleSource(name);
    if (source === undefined) return;
    this.sources.set(resolve(path), new CellSource(name, source, javascript));
  }
}

/** Forms of `await` that tslab does not take for one, so that it would run the cell in a function that is not async. */
const missedAwait = /\bawait\s*[([]|\bfor\s+await\b/;
