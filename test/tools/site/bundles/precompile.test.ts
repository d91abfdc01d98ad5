import { expect, test } from "vitest";
import { cellKey } from "../../../../site/src/session/cellKey";
import type { CompiledCell } from "../../../../tools/kernel/compiledCell";
import { precompile } from "../../../../tools/site/bundles/precompile";
import { code } from "../../notebooks/makeNotebook";

const start = { offset: 0, line: 0, character: 0 };

/** Declares each source after those before it; "wrong" has an error. */
function convert(declared: string, source: string): CompiledCell {
  if (source === "wrong") return { diagnostics: [{ start, end: start, messageText: "no" }] };
  return { diagnostics: [], output: source.toUpperCase(), declOutput: `${declared}${source};` };
}

test("precompile keeps each cell under the key of what comes before it, and leaves errors out", async () => {
  const cells = await precompile([code("a"), code("wrong"), code("b")], convert, cellKey);
  expect(cells).toEqual({
    [(await cellKey("", "a"))!]: { output: "A", declOutput: "a;" },
    [(await cellKey("a;", "b"))!]: { output: "B", declOutput: "a;b;" },
  });
});
