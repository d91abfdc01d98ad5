import { expect, test } from "vitest";
import { layout } from "../../../../tools/site/pages/layout";

const page = {
  title: "A < B",
  description: 'Says "why"',
  body: '<main id="main">text</main>',
  kind: "text",
};

test("layout names what a page shares relative to it, at whatever depth", () => {
  const start = layout({ ...page, path: "index.html" });
  expect(start).toContain('data-base="./"');
  expect(start).toContain('<link rel="stylesheet" href="assets/page.css">');
  const lesson = layout({ ...page, path: "lessons/01-x.html", scripts: ["page"] });
  expect(lesson).toContain('data-base="../"');
  expect([...lesson.matchAll(/<script .*?src="([^"]+)"/g)].map(([, src]) => src)).toEqual([
    "../assets/theme.js",
    "../assets/shell.js",
    "../assets/page.js",
  ]);
});

test("layout marks the page that one is on, or the part of the site, and no other", () => {
  const marked = (path: string): string[] =>
    [...layout({ ...page, path }).matchAll(/aria-current="((?!false)[^"]*">[^<]+)/g)].map(
      ([, found]) => found,
    );
  expect(marked("glossary.html")).toEqual(['page">Glossary']);
  expect(marked("api/index.html")).toEqual(['page">Library']);
  expect(marked("api/models.html")).toEqual(['true">Library']);
  expect(marked("lessons/01-x.html")).toEqual(['true">Lessons']);
  expect(marked("measured.html")).toEqual([]);
});

test("layout sets titles and descriptions as text", () => {
  const html = layout({ ...page, path: "index.html" });
  expect(html).toContain("<title>A &lt; B - Deltabook</title>");
  expect(html).toContain('content="Says &quot;why&quot;"');
});

test("layout lets a page load only what is of its site", () => {
  const html = layout({ ...page, path: "index.html" });
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1];
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/https?:|\*|script-src[^;]*'unsafe-inline'/);
});
