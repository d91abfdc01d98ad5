import ts from "typescript";

/** What the comment after a statement says of it. */
export interface Promised<Kind = "=>" | "throws" | "prints"> {
  /** `=>` of its value, `throws` of its error, `prints` of what it prints. */
  readonly kind: Kind;
  readonly text: string;
  /** Where the comment ends in the code. */
  readonly end: number;
}

/** `// => value` or `// throws TypeError: text`; further lines start with `//` and four spaces. */
const marked = /^\s*\/\/ (=>|throws) (.*(?:\n\s*\/\/ {4}.*)*)/;

/** `// text` at the end of the line, or on the lines after it. */
const sameLine = /^[ \t]*\/\/ (.*(?:\n[ \t]*\/\/ {4}.*)*)/;
const nextLines = /^[ \t]*\n[ \t]*\/\/ (.*(?:\n[ \t]*\/\/ .*)*)/;

/** The promise of a value or an error in the comment after a statement. */
export function promiseAfter(
  code: string,
  statement: ts.Statement,
): Promised<"=>" | "throws"> | undefined {
  const found = marked.exec(code.slice(statement.end));
  if (!found) return undefined;
  return {
    kind: found[1] as "=>" | "throws",
    text: uncommented(found[2]),
    end: statement.end + found[0].length,
  };
}

/** The same, and what a statement with a `console.log` prints, which needs no mark. */
export function printedPromiseAfter(code: string, statement: ts.Statement): Promised | undefined {
  const promise = promiseAfter(code, statement);
  if (promise || !prints(statement)) return promise;
  const rest = code.slice(statement.end);
  const found = sameLine.exec(rest) ?? nextLines.exec(rest);
  if (!found) return undefined;
  return {
    kind: "prints",
    text: uncommented(found[1]),
    end: statement.end + found[0].length,
  };
}

/** Whether the statement prints when it runs: not where it declares a function that would. */
function prints(statement: ts.Statement): boolean {
  return (
    !ts.isFunctionDeclaration(statement) &&
    !ts.isVariableStatement(statement) &&
    !ts.isClassDeclaration(statement) &&
    /\bconsole\.log\(/.test(statement.getText())
  );
}

function uncommented(lines: string): string {
  return lines.replace(/\n\s*\/\//g, "\n");
}
