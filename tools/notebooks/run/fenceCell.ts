import ts from "typescript";
import { fenceCode, type FenceStatement } from "../fences/fenceCode.js";
import type { Output } from "../notebook.js";
import type { Problem } from "../problem.js";
import type { Piece } from "../virtualModule.js";
import { errorsOf, markCode, printedAfterMarks } from "./marks.js";

/** After the last promise of a fence. */
const rest = -1;

/** A fence as a cell: in a block, so that its names are its own, and with marks around what its comments promise. */
export function fenceCellCode(code: string): string {
  const { statements } = fenceCode(code);
  const imports = statements.filter(({ node }) => ts.isImportDeclaration(node));
  const others = statements.filter(({ node }) => !ts.isImportDeclaration(node));
  const lines = others.flatMap((statement, i) => markedCode(statement, i));
  return [...imports.map(({ node }) => node.getText()), "{", ...lines, "}"].join("\n");
}

function markedCode({ node, promise }: FenceStatement, id: number): string[] {
  const text = node.getText();
  if (!promise) return [text];
  if (promise.kind === "prints") return [markCode(id), text, markCode(rest)];
  if (promise.kind === "throws") {
    return [
      markCode(id),
      `try { ${text}\nconsole.log("no error"); } catch (thrown) { console.log(String(thrown)); }`,
      markCode(rest),
    ];
  }
  const name = ts.isVariableStatement(node) && node.declarationList.declarations[0].name.getText();
  const value = name === false ? expressionOf(node) : name;
  const before = name === false ? [] : [text];
  return [
    ...before,
    markCode(id),
    `console.log(require("node:util").inspect(${value}));`,
    markCode(rest),
  ];
}

function expressionOf(node: ts.Statement): string {
  if (ts.isExpressionStatement(node)) return node.expression.getText();
  throw new SyntaxError(
    `only an expression or a declaration can have a value: ${node.getText().split("\n")[0]}`,
  );
}

/** What a fence did not give as its comments say; a solution's check says "Right". */
export function judgeFence(
  { code, place, firstLine }: Piece,
  outputs: readonly Output[],
): Problem[] {
  const { promises } = fenceCode(code);
  const failures = errorsOf(outputs).map((error) => ({
    place: { ...place, line: firstLine },
    message: `this code fails: ${error}`,
  }));
  if (failures.length > 0) return failures;
  const printed = printedAfterMarks(outputs);
  const ids = promisedIds(code);
  const broken = promises.flatMap(({ text, line }, i) => {
    const received = flat(printed.get(ids[i]) ?? "");
    if (received === flat(text)) return [];
    const message = `the comment says ${flat(text)}, received ${received || "nothing"}`;
    return [{ place: { ...place, line: firstLine + line }, message }];
  });
  return [...broken, ...judgeChecks({ code, place, outputs, firstLine })];
}

/** Which statements, but for imports, have a promise. */
function promisedIds(code: string): number[] {
  return fenceCode(code)
    .statements.filter(({ node }) => !ts.isImportDeclaration(node))
    .flatMap(({ promise }, id) => (promise ? [id] : []));
}

function judgeChecks({
  code,
  place,
  outputs,
  firstLine,
}: Pick<Piece, "code" | "place" | "firstLine"> & { outputs: readonly Output[] }): Problem[] {
  const checks = code.match(/\bcheck\.(?!explained\b)\w+\(/g) ?? [];
  const shown = outputs.flatMap((output) => {
    const text = output.output_type === "display_data" ? output.data["text/plain"] : undefined;
    return typeof text === "string" ? [text] : [];
  });
  const right = shown.filter((text) => /\bRight\b/.test(text));
  if (right.length >= checks.length) return [];
  const message = `the check of this solution does not say "Right" but ${shown.join(" | ") || "nothing"}`;
  return [{ place: { ...place, line: firstLine }, message }];
}

/** Line breaks and indentation do not count. */
function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
