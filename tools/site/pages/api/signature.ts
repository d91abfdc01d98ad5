import ts from "typescript";

const printer = ts.createPrinter({ removeComments: true });

/** What a page calls a declaration. */
export function kindOf(declaration: ts.Declaration): string {
  if (ts.isClassDeclaration(declaration)) return "class";
  if (ts.isInterfaceDeclaration(declaration)) return "interface";
  if (ts.isTypeAliasDeclaration(declaration)) return "type";
  if (ts.isFunctionDeclaration(declaration)) return "function";
  return "constant";
}

/** A declaration as code; of a class or an interface the first line only: its members have signatures of their own. */
export function signature(declaration: ts.Declaration): string {
  const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const text = print(node).replace(/^export (declare )?/, "");
  return hasMembers(declaration) ? text.slice(0, text.indexOf("{")).trim() : text;
}

/** The members that a class or an interface shows. */
export function membersOf(
  declaration: ts.Declaration,
): readonly (ts.ClassElement | ts.TypeElement)[] {
  if (!hasMembers(declaration)) return [];
  return [...declaration.members].filter((member) => {
    const isHidden = ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private;
    const { name } = member;
    const isSecret = name && (ts.isPrivateIdentifier(name) || ts.isComputedPropertyName(name));
    return !isHidden && !isSecret;
  });
}

/** A member as code. */
export function memberSignature(member: ts.Node): string {
  return print(member).replace(/;$/, "");
}

function hasMembers(
  declaration: ts.Declaration,
): declaration is ts.ClassDeclaration | ts.InterfaceDeclaration {
  return ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration);
}

function print(node: ts.Node): string {
  return printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile());
}
