import { expect, test } from "vitest";
import { fenceCode } from "../../../../tools/notebooks/fences/fenceCode.js";

test("fenceCode tells promises, with their lines, from other comments", () => {
  const { statements, promises, comments } = fenceCode(
    "// first\nconst a = 1; // one\n\nconsole.log(a); // 1\n/* last */\na; // => 1",
  );
  expect(statements).toHaveLength(3);
  expect(promises.map(({ line, kind, text }) => [line, kind, text])).toEqual([
    [3, "prints", "1"],
    [5, "=>", "1"],
  ]);
  expect(comments).toEqual(["// first", "// one", "/* last */"]);
});
