import { join, relative } from "node:path";
import ts from "typescript";

/** Something that the library exports. */
export interface Entry {
  /** As it is written in a notebook: `Sequential`, or `figures.lossCurve`. */
  readonly name: string;
  /** The folder of the library that it comes from; "numbers" for what lies in none. */
  readonly group: string;
  /** All declarations of it: several where a function can be called in several ways. */
  readonly declarations: readonly ts.Declaration[];
}

const options: ts.CompilerOptions = {
  skipLibCheck: true,
  types: [],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
};

/** All that `@deltabook/nn` exports, by the declarations that were built; names are in the order of the alphabet. */
export function readLibrary(root: string): Entry[] {
  const folder = join(root, "lib", "dist");
  const program = ts.createProgram([join(folder, "index.d.ts")], options);
  const checker = program.getTypeChecker();
  const index = program.getSourceFile(join(folder, "index.d.ts"))!;
  const exportsOf = (module: ts.Symbol, prefix: string): Entry[] =>
    checker.getExportsOfModule(module).flatMap((symbol) => {
      const name = prefix + symbol.name;
      const isAlias = symbol.flags & ts.SymbolFlags.Alias;
      const resolved = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
      if (resolved.flags & ts.SymbolFlags.ValueModule) return exportsOf(resolved, `${name}.`);
      const declarations = resolved.getDeclarations() ?? [];
      return declarations.length > 0
        ? [{ name, group: groupOf(declarations[0], folder), declarations }]
        : [];
    });
  const entries = exportsOf(checker.getSymbolAtLocation(index)!, "");
  return entries.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function groupOf(declaration: ts.Declaration, folder: string): string {
  const path = relative(folder, declaration.getSourceFile().fileName).replaceAll("\\", "/");
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "numbers";
}
