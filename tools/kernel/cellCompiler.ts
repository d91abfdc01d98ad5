import { basename } from "node:path";
import type TypeScript from "typescript";
import { scriptOf, type CompiledCell, type CompiledModule } from "./compiledCell.js";
import { mapLines } from "./errors/mapLines.js";
import { inPlainWords } from "./errors/plainWords.js";
import { assignImports } from "./imports.js";
import { unquoteNames, writeOutNames } from "./propertyNames.js";
import { createConverter } from "./tslab/converter.js";
import type { Completions, Conversion, Diagnostic, SideOutput } from "./tslab/types.js";

/** tslab's compiler for cells, with what we add to it. It remembers no cell, only the modules of `@module` cells. */
export class CellCompiler {
  private readonly inner;
  private readonly modules = new Map<string, string>();

  /** `isBrowser`: for cells marked `@browser`. */
  constructor(isBrowser: boolean) {
    this.inner = createConverter({ isJS: false, isBrowser });
  }

  /** Compiles a cell that knows the variables that are `declared`. */
  convert(declared: string, source: string): CompiledCell {
    const found = this.convertWrittenOut(declared, source);
    const diagnostics = inPlainWords(found.diagnostics);
    const sideOutputs = (found.sideOutputs ?? []).flatMap((side) => this.describeModule(side));
    if (!found.output) return { ...found, diagnostics, sideOutputs };
    const script = scriptOf(found.output);
    return {
      ...found,
      sideOutputs,
      output: assignImports(script),
      lines: mapLines(source, script),
      hasToplevelAwait: found.hasToplevelAwait === true || missedAwait.test(found.output),
    };
  }

  addModule(name: string, source: string, metadata?: unknown): readonly Diagnostic[] {
    this.modules.set(name, source);
    return inPlainWords(this.inner.addModule(name, source, metadata));
  }

  inspect(declared: string, source: string, position: number): TypeScript.QuickInfo | undefined {
    return this.inner.inspect(declared, source, position);
  }

  complete(declared: string, source: string, position: number): Completions {
    return this.inner.complete(declared, source, position);
  }

  close(): void {
    this.inner.close();
  }

  /** The text of the `@module` cell that tslab calls `fileName`. */
  moduleSource(fileName: string): string | undefined {
    return this.modules.get(basename(fileName).replace(/\.tsx?$/, ""));
  }

  /** Errors are found in the source as it was written, so that their columns are right. */
  private convertWrittenOut(declared: string, source: string): Conversion {
    const writtenOut = writeOutNames(source);
    if (writtenOut === source) return this.inner.convert(declared, source);
    const found = this.inner.convert(declared, writtenOut);
    if (found.diagnostics.length > 0) return this.inner.convert(declared, source);
    return { ...found, declOutput: unquoteNames(found.declOutput ?? "") };
  }

  private describeModule({ path, data }: SideOutput): CompiledModule | [] {
    const name = basename(path).replace(/\.js$/, ".ts");
    const source = this.moduleSource(name);
    return source === undefined ? [] : { path, data, name, source, lines: mapLines(source, data) };
  }
}

/** Forms of `await` that tslab does not take for one, so that it would run the cell in a function that is not async. */
const missedAwait = /\bawait\s*[([]|\bfor\s+await\b/;
