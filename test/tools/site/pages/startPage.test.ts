import { expect, test } from "vitest";
import { lessonsFolder, readNotebooks } from "../../../../tools/notebooks/files";
import { root } from "../../../../tools/setup/root.mjs";
import { lessonOf } from "../../../../tools/site/pages/lesson/lessonPage";
import { startPage } from "../../../../tools/site/pages/startPage";

test("startPage lists all lessons, with what one can do after each", async () => {
  const lessons = (await readNotebooks(lessonsFolder)).map(lessonOf);
  const { path, text } = await startPage(root, lessons);
  expect(path).toBe("index.html");
  const outcomes = [...text.matchAll(/<li><a href="lessons\/.*?\.html">.*\n<p>(.*?)<\/p>/g)];
  expect(outcomes).toHaveLength(lessons.length);
  for (const [card, outcome] of outcomes) expect(outcome, card).toMatch(/^You can .+\.$/);
  expect(text).toContain(`<a class="begin" href="lessons/${lessons[0].name}.html">`);
});
