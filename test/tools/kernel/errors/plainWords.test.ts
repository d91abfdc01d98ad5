import { afterAll, describe, expect, test } from "vitest";
import { CellCompiler } from "../../../../tools/kernel/cellCompiler";

const compiler = new CellCompiler(false);
afterAll(() => {
  compiler.close();
});

describe("inPlainWords says of a cell without advice about a project's options:", () => {
  test.each([
    [
      'document.title = "a";',
      "Cannot find name 'document'. There is no page to change in a cell: display(...) shows something below it.",
    ],
    [
      'import { a } from "no-such-module";',
      "Cannot find module 'no-such-module'. Is there a slip in its name? The lessons import \"@deltabook/nn\"; modules of Node.js are not there in a browser.",
    ],
    ["$(1);", "Cannot find name '$'. Cells do not have it."],
    ["nothing;", "Cannot find name 'nothing'."],
  ])("%s", (source, message) => {
    const { diagnostics } = compiler.convert("", source);
    expect(diagnostics.map(({ messageText }) => messageText)).toEqual([message]);
  });

  test("an @module cell", () => {
    const [{ messageText }] = compiler.addModule("page", "document.title;");
    expect(messageText).toContain("There is no page to change in a cell");
  });
});
