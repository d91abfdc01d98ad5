import ts from "typescript";
import { lessonNumber, type NotebookFile } from "../files.js";
import type { Problem } from "../problem.js";
import type { Notation } from "./notation.js";

/** Names in notation.md that neither the library exports nor the lesson declares; calls whose parameters are others. */
export function checkIdentifiers(
  notation: readonly Notation[],
  lessons: readonly NotebookFile[],
  library: Readonly<Record<string, unknown>>,
): Problem[] {
  return notation.flatMap(({ code, lesson, place }) => {
    const file = lessons.find(({ path }) => lessonNumber(path) === lesson);
    const declared = file ? declaredNames(file) : new Set();
    return code
      .flatMap((identifier) => {
        const [name = ""] = identifier.split("(");
        if (identifier.endsWith(")")) return callMessages(identifier, library[name]);
        if (name in library || declared.has(name)) return [];
        return [
          `"${identifier}" is neither exported by the library nor declared in lesson ${lesson}`,
        ];
      })
      .map((message) => ({ place, message }));
  });
}

function callMessages(call: string, value: unknown): string[] {
  if (typeof value !== "function") return [`"${call}" is no function of the library`];
  const found = parameterNames(value as (...args: unknown[]) => unknown).join(", ");
  const wanted = call.slice(call.indexOf("(") + 1, -1);
  return found === wanted ? [] : [`"${call}" takes (${found})`];
}

/** Read from the function's own text; defaults are left out. */
function parameterNames(value: (...args: unknown[]) => unknown): string[] {
  const source = ts.createSourceFile("f.ts", `(${String(value)})`, ts.ScriptTarget.ES2022, true);
  let names: string[] | undefined;
  const visit = (node: ts.Node): void => {
    if (!names && ts.isFunctionLike(node))
      names = node.parameters.map(({ name }) => name.getText());
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return names ?? [];
}

/** The names that a lesson's cells declare at their top. */
function declaredNames({ notebook }: NotebookFile): Set<string> {
  const names = notebook.cells.flatMap((cell) => {
    if (cell.cell_type !== "code") return [];
    const source = ts.createSourceFile("cell.ts", cell.source, ts.ScriptTarget.ES2022, true);
    return source.statements.flatMap(namesOf);
  });
  return new Set(names);
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) =>
    ts.isIdentifier(name)
      ? [name.text]
      : name.elements.flatMap((element) =>
          ts.isBindingElement(element) ? [element.name.getText()] : [],
        ),
  );
}
