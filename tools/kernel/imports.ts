/**
 * The JavaScript of a cell with its imports as plain values of the cells' variables: `exports.x = m.x` for the getter
 * that TypeScript writes, so that a later cell can import or declare the same name. All lines stay where they are.
 */
export function assignImports(javascript: string): string {
  return javascript.replace(getter, "exports.$1 = $2;");
}

const getter =
  /^Object\.defineProperty\(exports, "([^"]+)", \{ enumerable: true, get: function \(\) \{ return (.+); \} \}\);$/gm;
