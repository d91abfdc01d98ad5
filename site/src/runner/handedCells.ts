import { ConvertedSources, type ConvertedCells } from "../../../tools/kernel/convertedCells.js";
import type { Completions, Conversion, Diagnostic } from "../../../tools/kernel/tslab/types.js";
import type { ReadyCell } from "../session/messages.js";
import { setCodeMetadata } from "./codeMetadata.js";

/** The cells that were compiled elsewhere, in the place of a compiler. */
export class HandedCells extends ConvertedSources implements ConvertedCells {
  /** The variables that had a value when the last cell was over. */
  assigned: readonly string[] = [];
  private cell: ReadyCell = { diagnostics: [] };
  private readonly modules = new Map<string, string>();

  /** Takes the cell that runs next. */
  hand(cell: ReadyCell): void {
    this.cell = cell;
    setCodeMetadata(cell.metadata ?? {});
  }

  convert(_previous: string, source: string): Conversion {
    return this.remember(source, this.cell);
  }

  addModule(name: string, source: string): readonly Diagnostic[] {
    this.modules.set(name, source);
    this.addDiagnostics(this.cell.diagnostics);
    return this.cell.diagnostics;
  }

  moduleSource(fileName: string): string | undefined {
    return this.modules.get(fileName.replace(/^.*\/|\.tsx?$/g, ""));
  }

  settle(_succeeded: boolean, assigned: ReadonlySet<string>): void {
    this.assigned = [...assigned];
  }

  /** The page asks the compiler itself. */
  inspect(): undefined {
    return undefined;
  }

  complete(_previous: string, _source: string, position: number): Completions {
    return { start: position, end: position, candidates: [] };
  }

  close(): void {
    this.cell = { diagnostics: [] };
  }
}
