import type { Diagnostic } from "../tslab/types.js";

/** How TypeScript ends messages for those who set up a project of their own, and what helps in a cell instead. */
const endings: readonly (readonly [RegExp, string])[] = [
  [
    / Do you need to change your target library\? .*'dom'\.$/,
    " There is no page to change in a cell: display(...) shows something below it.",
  ],
  [/ Do you need to install type definitions for .*$/, " Cells do not have it."],
  [
    / or its corresponding type declarations\.$|\. Did you mean to set the 'moduleResolution' option .*$/,
    '. Is there a slip in its name? The lessons import "@deltabook/nn"; modules of Node.js are not there in a browser.',
  ],
];

/** The same errors, without advice about compiler options, which a cell has not. */
export function inPlainWords(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    messageText: plainText(diagnostic.messageText),
  }));
}

function plainText(message: string): string {
  return endings.reduce((text, [ending, help]) => text.replace(ending, help), message);
}
