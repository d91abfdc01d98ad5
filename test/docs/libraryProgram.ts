import { join } from "node:path";
import ts from "typescript";
import { root } from "./example";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
  paths: { "@deltabook/nn": [join(root, "lib/src/index.ts")] },
};

/** The library's sources, and files that exist in memory only, as the compiler sees them together. */
export function libraryProgram(
  sources: readonly string[],
  inMemory: ReadonlyMap<string, string>,
): ts.Program {
  const host = ts.createCompilerHost(options, true);
  const withMemory: ts.CompilerHost = {
    ...host,
    readFile: (name) => inMemory.get(name) ?? host.readFile(name),
    fileExists: (name) => inMemory.has(name) || host.fileExists(name),
    getSourceFile: (name, languageVersion, ...rest) => {
      const text = inMemory.get(name);
      if (text !== undefined) return ts.createSourceFile(name, text, languageVersion, true);
      return host.getSourceFile(name, languageVersion, ...rest);
    },
  };
  return ts.createProgram([...sources, ...inMemory.keys()], options, withMemory);
}

/** The functions and classes that the library exports by its public index, also those in its namespaces. */
export function publicSymbols(program: ts.Program): ts.Symbol[] {
  const checker = program.getTypeChecker();
  const index = program.getSourceFile(join(root, "lib/src/index.ts"))!;
  const exportsOf = (module: ts.Symbol): ts.Symbol[] =>
    checker.getExportsOfModule(module).flatMap((symbol) => {
      const isAlias = symbol.flags & ts.SymbolFlags.Alias;
      const resolved = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
      return resolved.flags & ts.SymbolFlags.ValueModule ? exportsOf(resolved) : [resolved];
    });
  return exportsOf(checker.getSymbolAtLocation(index)!).filter(
    ({ flags }) => flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class),
  );
}
