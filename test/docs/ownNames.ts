import ts from "typescript";

/** The exports of the module that an example's comment stands in, but those that the example brings along itself. */
export function ownNames(code: string, exported: readonly string[]): string[] {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  const brought = new Set(source.statements.flatMap(declaredNames));
  return exported.filter((name) => !brought.has(name));
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isImportDeclaration(statement)) {
    const bindings = statement.importClause?.namedBindings;
    return bindings && ts.isNamedImports(bindings)
      ? bindings.elements.map(({ name }) => name.text)
      : [];
  }
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  return ts.isFunctionDeclaration(statement) && statement.name ? [statement.name.text] : [];
}
