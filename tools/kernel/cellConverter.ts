import type TypeScript from "typescript";
import { CellCompiler } from "./cellCompiler.js";
import { ConvertedSources, type ConvertedCells } from "./convertedCells.js";
import { keepAssigned } from "./declarations.js";
import { log } from "./log.js";
import type { Completions, Conversion, Diagnostic } from "./tslab/types.js";

/** The compiler in this process, watched: it decides which variables the next cell knows. */
export class CellConverter extends ConvertedSources implements ConvertedCells {
  /** The declarations of the cells that ran, and those with the ones of the cell that runs now. */
  private declared = "";
  private pending: string | undefined;
  private readonly compiler: CellCompiler;
  private readonly whileCompiling: <T>(work: () => T) => T;

  /** Every use of the compiler goes through `whileCompiling`. */
  constructor(isBrowser: boolean, whileCompiling: <T>(work: () => T) => T) {
    super();
    this.whileCompiling = whileCompiling;
    this.compiler = whileCompiling(() => new CellCompiler(isBrowser));
  }

  convert(_previous: string, source: string): Conversion {
    const compiled = this.whileCompiling(() => this.compiler.convert(this.declared, source));
    if (compiled.diagnostics.length === 0) this.pending = compiled.declOutput ?? "";
    return this.remember(source, compiled);
  }

  addModule(name: string, source: string, metadata?: unknown): readonly Diagnostic[] {
    const found = this.whileCompiling(() => this.compiler.addModule(name, source, metadata));
    this.addDiagnostics(found);
    return found;
  }

  inspect(_previous: string, source: string, position: number): TypeScript.QuickInfo | undefined {
    return this.whileCompiling(() => this.compiler.inspect(this.declared, source, position));
  }

  complete(_previous: string, source: string, position: number): Completions {
    return this.whileCompiling(() => this.compiler.complete(this.declared, source, position));
  }

  /** Compiles a typical cell, and forgets it; what goes wrong there is told to the cell that asks for it. */
  warmUp(): void {
    const cell = 'import * as nn from "@deltabook/nn";\nnn;';
    try {
      this.whileCompiling(() => this.compiler.convert(this.declared, cell));
    } catch (error) {
      log(error);
    }
  }

  close(): void {
    this.compiler.close();
  }

  moduleSource(fileName: string): string | undefined {
    return this.compiler.moduleSource(fileName);
  }

  settle(succeeded: boolean, assigned: ReadonlySet<string>): void {
    if (this.pending === undefined) return;
    this.declared = succeeded
      ? this.pending
      : keepAssigned(this.pending, (name) => assigned.has(name));
    this.pending = undefined;
  }
}
