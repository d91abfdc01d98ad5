import type TypeScript from "typescript";
import { typescript } from "./tslab.js";

/**
 * The source with every shorthand property written out, `{ rate }` as `{ rate: rate }`, on the same lines: tslab finds
 * a variable of an earlier cell only there.
 */
export function expandShorthand(source: string): string {
  const file = typescript.createSourceFile("cell.ts", source, typescript.ScriptTarget.ES2022);
  const pieces: string[] = [];
  let end = 0;
  const visit = (node: TypeScript.Node): void => {
    if (typescript.isShorthandPropertyAssignment(node)) {
      const start = node.name.getStart(file);
      pieces.push(source.slice(end, start), node.name.text, ": ");
      end = start;
    }
    typescript.forEachChild(node, visit);
  };
  visit(file);
  return pieces.join("") + source.slice(end);
}
