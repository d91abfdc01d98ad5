import { ESLint } from "eslint";
import ts from "typescript";
import { lintRules } from "./lintRules.js";
import type { Problem } from "./problem.js";
import { root } from "../setup/root.mjs";
import { locate, type PlacedPiece, type VirtualModule } from "./virtualModule.js";

/** What ESLint has against the cells; fences in the text are not linted. */
export async function lint(
  program: ts.Program,
  modules: readonly VirtualModule[],
): Promise<Problem[]> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: lintRules(program),
  });
  const problems: Problem[] = [];
  for (const module of modules) {
    const [result] = await eslint.lintText(module.text, { filePath: module.path });
    for (const { line, column, message, ruleId } of result.messages) {
      const found = locate(module, line);
      if (found?.piece.kind !== "cell") continue;
      if (isUnusedExpression(ruleId) && line === lastStatement(found.piece)) continue;
      problems.push({
        place: found.place,
        message: `column ${column}: ${message} (${ruleId ?? "ESLint"})`,
      });
    }
  }
  return problems;
}

function isUnusedExpression(rule: string | null): boolean {
  return rule === "@typescript-eslint/no-unused-expressions";
}

/** The line of the module where a cell's last statement starts: its value is shown, so it may be a bare expression. */
function lastStatement({ code, start }: PlacedPiece): number {
  const file = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.ES2022);
  const last = file.statements.at(-1);
  return last ? start + file.getLineAndCharacterOfPosition(last.getStart(file)).line : -1;
}
