import type TypeScript from "typescript";
import { typescript } from "./tslab/converter.js";

/**
 * The declarations of variables, classes and enums that are assigned, and all others (types, functions, imports) as
 * they are. So a cell that threw half way leaves what it had reached, and no name without a value.
 */
export function keepAssigned(declarations: string, isAssigned: (name: string) => boolean): string {
  const file = typescript.createSourceFile(
    "declarations.d.ts",
    declarations,
    typescript.ScriptTarget.ES2022,
  );
  return file.statements.map((statement) => keepStatement(statement, file, isAssigned)).join("");
}

function keepStatement(
  statement: TypeScript.Statement,
  file: TypeScript.SourceFile,
  isAssigned: (name: string) => boolean,
): string {
  if (typescript.isVariableStatement(statement)) return keepVariables(statement, file, isAssigned);
  const hasValue =
    typescript.isClassDeclaration(statement) || typescript.isEnumDeclaration(statement);
  if (hasValue && statement.name && !isAssigned(statement.name.text)) return "";
  return statement.getFullText(file);
}

function keepVariables(
  statement: TypeScript.VariableStatement,
  file: TypeScript.SourceFile,
  isAssigned: (name: string) => boolean,
): string {
  const all = statement.declarationList.declarations;
  const kept = all.filter(({ name }) => isAssigned(name.getText(file)));
  if (kept.length === 0) return "";
  const head = file.text.slice(statement.getFullStart(), all[0].getStart(file));
  return `${head}${kept.map((one) => one.getText(file)).join(", ")};`;
}
