import ts from "typescript";
import { promiseAfter } from "../../tools/notebooks/fences/promises";

/** What a comment after a statement promises. */
export interface Expectation {
  /** The statement's line in the example, from 0. */
  readonly line: number;
  readonly kind: "=>" | "throws";
  readonly text: string;
}

/**
 * JavaScript that runs an example and calls `check(line, run)` for each statement with a promise after it, on its
 * line or on the next; and these promises.
 */
export function instrument(code: string): { javascript: string; expectations: Expectation[] } {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  const expectations: Expectation[] = [];
  const pieces = source.statements.map((statement) => {
    const found = promiseAfter(code, statement);
    if (!found) return statement.getFullText();
    const line = source.getLineAndCharacterOfPosition(statement.getStart()).line;
    expectations.push({ line, kind: found.kind, text: found.text });
    return checked(statement, line);
  });
  const { outputText } = ts.transpileModule(pieces.join("\n"), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  return { javascript: outputText, expectations };
}

/** The statement, its value handed to `check`; of a declaration the value of the name that it declares. */
function checked(statement: ts.Statement, line: number): string {
  if (ts.isExpressionStatement(statement)) {
    return `;await check(${line}, async () => (${statement.expression.getText()}));`;
  }
  if (ts.isVariableStatement(statement)) {
    const name = statement.declarationList.declarations[0].name.getText();
    return `${statement.getText()}\n;await check(${line}, async () => (${name}));`;
  }
  throw new SyntaxError(
    `only an expression or a declaration can have a result: ${statement.getText()}`,
  );
}
