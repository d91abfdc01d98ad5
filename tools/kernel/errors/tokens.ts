import type TypeScript from "typescript";
import { typescript } from "../tslab/converter.js";
import type { Token } from "./align.js";

/** The tokens of a TypeScript or JavaScript text, comments left out. */
export function tokensOf(source: string): Token[] {
  const file = typescript.createSourceFile("cell.ts", source, typescript.ScriptTarget.ES2022);
  const tokens: Token[] = [];
  const visit = (node: TypeScript.Node): void => {
    if (typescript.isJSDoc(node)) return;
    const children = node.getChildren(file);
    for (const child of children) visit(child);
    if (children.length > 0) return;
    const text = node.getText(file);
    if (text !== "") tokens.push({ text, start: node.getStart(file) });
  };
  visit(file);
  return tokens;
}
