import ts from "typescript";
import type { Problem } from "./problem.js";
import { locate, type VirtualModule } from "./virtualModule.js";

/** "... is declared but its value is never read" in its forms. */
const unused = new Set([6133, 6138, 6192, 6196, 6198, 6199]);

/** The type errors of the modules, each at its cell or fence and line. */
export function typeCheck(program: ts.Program, modules: readonly VirtualModule[]): Problem[] {
  return modules.flatMap((module) => {
    const file = program.getSourceFile(module.path)!;
    return ts
      .getPreEmitDiagnostics(program, file)
      .filter((diagnostic) => !unused.has(diagnostic.code) || matters(file, diagnostic.start ?? 0))
      .flatMap((diagnostic) => problem(module, file, diagnostic));
  });
}

function problem(module: VirtualModule, file: ts.SourceFile, diagnostic: ts.Diagnostic): Problem[] {
  const { line, character } = file.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
  const found = locate(module, line + 1);
  if (!found) return [];
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n  ");
  return [
    { place: found.place, message: `column ${character + 1}: ${text} (TS${diagnostic.code})` },
  ];
}

/**
 * Whether a name that is not used should be: an import, or a name inside a function.
 * A lesson may name a result only to keep it from being shown.
 */
function matters(file: ts.SourceFile, position: number): boolean {
  for (let node = innermost(file, position); !ts.isSourceFile(node); node = node.parent) {
    if (ts.isImportDeclaration(node)) return true;
    if (ts.isFunctionLike(node)) return ts.getNameOfDeclaration(node)?.getStart() !== position;
  }
  return false;
}

function innermost(node: ts.Node, position: number): ts.Node {
  const child = ts.forEachChild(node, (inner) =>
    inner.getStart() <= position && position < inner.getEnd() ? inner : undefined,
  );
  return child ? innermost(child, position) : node;
}
