import { resolve } from "node:path";
import { nameScript, type CompiledCell, type CompiledModule } from "./compiledCell.js";
import { CellSources } from "./errors/cellSources.js";
import type { LocateInCell } from "./errors/stack.js";
import type { CellLine } from "./errors/describe.js";
import type { Conversion, Converter, Diagnostic } from "./tslab/types.js";

/** What the runner of cells needs of whoever converts them. */
export interface ConvertedCells extends Converter {
  /** The name of the cell to be converted, in stack traces. */
  label: string;
  readonly locate: LocateInCell;
  readonly textAt: CellLine;
  /** What the compiler found wrong since it was asked last. */
  takeDiagnostics(): Diagnostic[];
  /** The text of the `@module` cell that tslab calls `fileName`. */
  moduleSource(fileName: string): string | undefined;
  /** The cell is over; after an error the next cell knows the variables that are `assigned`. */
  settle(succeeded: boolean, assigned: ReadonlySet<string>): void;
}

/** The cells that were converted: what is wrong with them, and their sources for stack traces. */
export class ConvertedSources {
  /** The name of the cell to be converted, in stack traces. */
  label = "";
  private readonly sources = new CellSources();
  private diagnostics: Diagnostic[] = [];

  readonly locate: LocateInCell = (script, line, column) =>
    this.sources.locate(script, line, column);

  readonly textAt: CellLine = (place) => this.sources.textAt(place);

  takeDiagnostics(): Diagnostic[] {
    return this.diagnostics.splice(0);
  }

  protected addDiagnostics(diagnostics: readonly Diagnostic[]): void {
    this.diagnostics.push(...diagnostics);
  }

  /** Remembers a compiled cell; gives what runs. */
  protected remember(source: string, compiled: CompiledCell): Conversion {
    this.addDiagnostics(compiled.diagnostics);
    for (const module of compiled.sideOutputs ?? []) this.rememberModule(module);
    const { output, lines } = compiled;
    if (!output || !lines) return compiled;
    this.sources.add(this.label, this.label, source, lines);
    return { ...compiled, output: nameScript(output, this.label) };
  }

  private rememberModule({ path, name, source, lines }: CompiledModule): void {
    this.sources.add(resolve(path), name, source, lines);
  }
}
