import { dirname, join } from "node:path";
import ts from "typescript";
import { place, type Example } from "./example";
import { libraryProgram } from "./libraryProgram";

/**
 * The examples as the compiler sees them, and what it says about them, each as `file:line text`.
 *
 * @param own - what each example may use without an import, as for `runExample`
 */
export function checkTypes(
  examples: readonly Example[],
  own: readonly (readonly string[])[],
): { program: ts.Program; errors: string[] } {
  const files = new Map<string, Example>();
  const texts = new Map<string, string>();
  examples.forEach((example, i) => {
    const name = join(dirname(example.file), `__example${i}.ts`);
    files.set(name, example);
    texts.set(name, `${importOf(example, own[i])}${example.code}\nexport {};\n`);
  });
  const program = libraryProgram([], texts);
  const errors = [...files].flatMap(([name, example]) => {
    const source = program.getSourceFile(name);
    const diagnostics = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return diagnostics.map(({ start = 0, messageText }) => {
      const { line } = source!.getLineAndCharacterOfPosition(start);
      return `${place(example, line)} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    });
  });
  return { program, errors };
}

/** On the example's first line, so that its lines keep their numbers. */
function importOf({ file }: Example, names: readonly string[]): string {
  return names.length
    ? `import { ${names.join(", ")} } from ${JSON.stringify(file.replace(/\.ts$/, ""))}; `
    : "";
}
