import type TypeScript from "typescript";
import { typescript } from "./tslab/converter.js";

/**
 * The source with the names of properties written so that tslab keeps them apart from variables, on the same lines:
 * - shorthand properties written out, `{ rate }` as `{ rate: rate }`: tslab finds a variable of an earlier cell only there;
 * - properties taken out of a value quoted, `const { h: a } = b` as `const { "h": a } = b`: where the type of `b` comes
 *   from an earlier cell, tslab takes `h` for a variable of that cell and makes it `exports.h`, which is no property name.
 */
export function writeOutNames(source: string): string {
  return replaceNodes(source, (node) => {
    if (!typescript.isIdentifier(node)) return undefined;
    const name = node.getText();
    if (typescript.isShorthandPropertyAssignment(node.parent) && node.parent.name === node)
      return `${name}: ${name}`;
    return isTakenOut(node) ? `"${name}"` : undefined;
  });
}

/** The declarations of such a source without its quotes, as inspections show them. */
export function unquoteNames(declarations: string): string {
  return replaceNodes(declarations, (node) => {
    const isQuoted = typescript.isStringLiteral(node) && isTakenOut(node);
    return isQuoted && isIdentifierText(node.text) ? node.text : undefined;
  });
}

/** Whether the node is the `h` of a pattern `{ h: a }`. */
function isTakenOut(node: TypeScript.Node): boolean {
  return typescript.isBindingElement(node.parent) && node.parent.propertyName === node;
}

function isIdentifierText(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

function replaceNodes(
  source: string,
  replacement: (node: TypeScript.Node) => string | undefined,
): string {
  const file = typescript.createSourceFile("a.ts", source, typescript.ScriptTarget.ES2022, true);
  const pieces: string[] = [];
  let end = 0;
  const visit = (node: TypeScript.Node): void => {
    const text = replacement(node);
    if (text !== undefined) {
      pieces.push(source.slice(end, node.getStart(file)), text);
      end = node.getEnd();
    }
    typescript.forEachChild(node, visit);
  };
  typescript.forEachChild(file, visit);
  return pieces.join("") + source.slice(end);
}
