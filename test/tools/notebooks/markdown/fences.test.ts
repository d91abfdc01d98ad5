import { expect, test } from "vitest";
import { typescriptFences } from "../../../../tools/notebooks/markdown/fences.js";
import { page } from "./makePage.js";

test("typescriptFences finds ts and typescript, with the lines they begin on", () => {
  const { parts } = page(
    "# A\n\n```ts\na;\nb;\n```\n\n- c\n\n  ```typescript\n  d;\n  ```\n\n```python\ne\n```",
  );
  const place = { file: "notebooks/page.md" };
  expect(typescriptFences(parts[0])).toEqual([
    { kind: "fence", place, code: "a;\nb;", firstLine: 4 },
    { kind: "fence", place, code: "d;", firstLine: 11 },
  ]);
});
