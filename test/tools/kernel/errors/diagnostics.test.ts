import { describe, expect, it } from "vitest";
import { describeDiagnostics } from "../../../../tools/kernel/errors/diagnostics";
import type { Diagnostic } from "../../../../tools/kernel/tslab/types";

const cell = 'const x: number =\n  "a";\nlet y: string = x;';

/** A diagnostic about `text`, which the cell holds once. */
function about(text: string, messageText: string, fileName?: string): Diagnostic {
  const position = (offset: number): Diagnostic["start"] => {
    const lines = cell.slice(0, offset).split("\n");
    return { offset, line: lines.length - 1, character: lines.at(-1)!.length };
  };
  const start = cell.indexOf(text);
  const place = { start: position(start), end: position(start + text.length), messageText };
  return fileName === undefined ? place : { ...place, fileName };
}

describe("describeDiagnostics", () => {
  it("tells line and column of each error, and underlines what it is about", () => {
    const found = [about("x:", "first"), about("y", "second")];
    expect(describeDiagnostics(found, () => cell)).toEqual({
      ename: "TypeScriptError",
      evalue: "line 1, column 7: first\nline 3, column 5: second",
      traceback: [
        "\x1b[31mTypeScriptError\x1b[0m: 2 errors",
        "line 1, column 7: first",
        "      > const x: number =",
        "              ~~",
        "line 3, column 5: second",
        "      > let y: string = x;",
        "            ~",
      ],
    });
  });

  it("takes several messages about one place for one error", () => {
    const found = [about("x:", "not assignable"), about("x:", "because of this")];
    const { evalue, traceback } = describeDiagnostics(found, () => cell);
    expect(evalue).toBe("line 1, column 7: not assignable");
    expect(traceback.slice(0, 3)).toEqual([
      "\x1b[31mTypeScriptError\x1b[0m",
      "line 1, column 7: not assignable",
      "  because of this",
    ]);
  });

  it("underlines to the end of the line what goes on in the next", () => {
    const { traceback } = describeDiagnostics([about('=\n  "a"', "long")], () => cell);
    expect(traceback.at(-1)).toBe(`${" ".repeat(8 + 16)}~`);
  });

  it("names the file of an error in another file, and quotes it where its text is known", () => {
    const found = [about("x:", "wrong", "a.ts")];
    const source = (file?: string): string | undefined => (file === "a.ts" ? cell : undefined);
    expect(describeDiagnostics(found, source).traceback).toEqual([
      "\x1b[31mTypeScriptError\x1b[0m",
      "a.ts, line 1, column 7: wrong",
      "      > const x: number =",
      "              ~~",
    ]);
    expect(describeDiagnostics(found, () => undefined).traceback).toHaveLength(2);
  });
});
