import ts from "typescript";
import { expect, test } from "vitest";
import { linkNames } from "../../../../../tools/site/pages/api/linkNames";

test("linkNames links the names of exported types, but no word of a string", () => {
  const source = ts.createSourceFile("a.ts", "class Dense {}", ts.ScriptTarget.Latest, true);
  const declarations = [source.statements[0] as ts.ClassDeclaration];
  const link = linkNames([{ name: "Dense", group: "layers", declarations }]);
  const html = link('readonly layer: Dense; readonly other: Denser; readonly className = "Dense";');
  expect(html.match(/<a href="layers.html#Dense">Dense<\/a>/g)).toHaveLength(1);
  expect(html).toContain('"Dense"');
});
