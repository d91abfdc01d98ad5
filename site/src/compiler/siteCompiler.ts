// This comes first: tslab looks at the file system as it starts.
import { addFiles } from "./virtualFiles.js";
import { CellCompiler } from "../../../tools/kernel/cellCompiler.js";
import type { CompiledModule } from "../../../tools/kernel/compiledCell.js";
import { keepAssigned } from "../../../tools/kernel/declarations.js";
import { groupByPlace } from "../../../tools/kernel/errors/diagnostics.js";
import { describe, nameBefore } from "../../../tools/kernel/inspection.js";
import { getCodeMetadata } from "tslab/dist/metadata.js";
import type { CompilerTasks, ReadyCell } from "../session/messages.js";

/** tslab's compiler over the given files; it does what the page asks for, and what the site's build does. */
export function makeSiteCompiler(files: Readonly<Record<string, string>>): CompilerTasks {
  addFiles(files);
  const compiler = new CellCompiler(false);
  /** What the runner does not have yet of the cells' modules. */
  const modules: CompiledModule[] = [];

  const convert = (declared: string, source: string): ReadyCell => {
    const metadata = getCodeMetadata(source) as NonNullable<ReadyCell["metadata"]>;
    if (metadata.module !== undefined) {
      return { diagnostics: compiler.addModule(metadata.module, source, metadata), metadata };
    }
    if (metadata.mode === "browser") return { diagnostics: [], metadata };
    const compiled = compiler.convert(declared, source);
    modules.push(...(compiled.sideOutputs ?? []));
    return { ...compiled, sideOutputs: [] };
  };

  return {
    convert: (declared, source) => {
      const cell = convert(declared, source);
      return cell.output ? { ...cell, sideOutputs: modules.splice(0) } : cell;
    },
    settle(pending, assigned) {
      const known = new Set(assigned);
      return keepAssigned(pending, (name) => known.has(name));
    },
    complete(declared, source, position) {
      const { start, end, candidates } = compiler.complete(declared, source, position);
      return { start, end, candidates };
    },
    inspect(declared, source, position) {
      const at = (place: number): ReturnType<typeof compiler.inspect> =>
        compiler.inspect(declared, source, place);
      const found = at(position) ?? at(nameBefore(source, position));
      if (!found) return undefined;
      const { start, length } = found.textSpan;
      return { start, end: start + length, ...describe(found) };
    },
    diagnose: (declared, source) =>
      groupByPlace(convert(declared, source).diagnostics).map((group) => ({
        from: group[0].start.offset,
        to: group[0].end.offset,
        message: group.map(({ messageText }) => messageText).join("\n"),
      })),
  };
}
