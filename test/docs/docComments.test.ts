import ts from "typescript";
import { expect, test } from "vitest";
import { docCommentExamples } from "./docComments";

function examples(text: string): { line: number; code: string }[] {
  const source = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2022, true);
  return docCommentExamples(source).map(({ line, code }) => ({ line, code: code.trim() }));
}

test("docCommentExamples finds examples of functions, methods and constants, fenced or not", () => {
  const text = `
/**
 * One.
 *
 * @example
 * import { one } from "@deltabook/nn";
 * one(); // => 1
 */
export function one() {}

export class Two {
  /**
   * @example
   * \`\`\`ts
   * two(); // => 2
   * \`\`\`
   * and
   * \`\`\`ts
   * three();
   * \`\`\`
   * @throws never
   */
  two() {}
}
`;
  expect(examples(text)).toEqual([
    { line: 6, code: 'import { one } from "@deltabook/nn";\none(); // => 1' },
    { line: 15, code: "two(); // => 2" },
    { line: 19, code: "three();" },
  ]);
});
