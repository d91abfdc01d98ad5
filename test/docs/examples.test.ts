import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { checkTypes } from "./checkTypes";
import { docCommentExamples, exampleTags } from "./docComments";
import { place, type Example } from "./example";
import { publicSymbols } from "./libraryProgram";
import { markdownExamples } from "./markdownFences";
import { ownNames } from "./ownNames";
import { librarySources, markdownPages } from "./pages";
import { runExample } from "./runExample";

const examples: readonly Example[] = [
  ...librarySources().flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return docCommentExamples(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  }),
  ...markdownPages().flatMap((file) => markdownExamples(file, readFileSync(file, "utf8"))),
];

/** What an example in a source's comment may use without an import: that source's own exports. */
async function ownExports({ file, code }: Example): Promise<Record<string, unknown>> {
  if (!file.endsWith(".ts")) return {};
  const module = (await import(/* @vite-ignore */ file)) as Record<string, unknown>;
  return Object.fromEntries(
    ownNames(code, Object.keys(module)).map((name) => [name, module[name]]),
  );
}

const own = await Promise.all(examples.map(ownExports));
const { program, errors } = checkTypes(examples, own.map(Object.keys));

describe("every example", () => {
  test.each(examples.map((example, i) => [place(example), example, own[i]] as const))(
    "in %s gives what it says",
    async (_, example, ownOfExample) => {
      expect(await runExample(example, ownOfExample)).toEqual([]);
    },
  );

  test("has right types", () => {
    expect(errors).toEqual([]);
  });
});

test("every public function and class shows an example", () => {
  const without = publicSymbols(program).filter(
    ({ declarations = [] }) =>
      !declarations.some((declaration) =>
        [declaration, ...membersOf(declaration)].some((node) => exampleTags(node).length > 0),
      ),
  );
  expect(without.map(({ name }) => name)).toEqual([]);
});

function membersOf(declaration: ts.Declaration): readonly ts.Node[] {
  return ts.isClassDeclaration(declaration) ? declaration.members : [];
}
