import { expect, test } from "vitest";
import { contentHash, haveSameContent } from "../../../../site/src/page/model/content";
import { withRun, withSource } from "../../../../site/src/page/model/edits";
import { aNotebook } from "../aNotebook";

test("contentHash depends on texts, not on outputs", () => {
  const hash = contentHash(aNotebook());
  expect(hash).toMatch(/^[0-9a-f]{14}$/);
  expect(contentHash(withRun(aNotebook(), "one", { outputs: [], count: 7 }))).toBe(hash);
  expect(contentHash(withSource(aNotebook(), "one", "// onf"))).not.toBe(hash);
});

test("haveSameContent compares cells and their order", () => {
  const { cells, ...rest } = aNotebook();
  expect(haveSameContent(aNotebook(), aNotebook())).toBe(true);
  expect(haveSameContent(aNotebook(), { ...rest, cells: [...cells].reverse() })).toBe(false);
});
