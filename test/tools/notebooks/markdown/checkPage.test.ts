import { describe, expect, test } from "vitest";
import { checkPage } from "../../../../tools/notebooks/markdown/checkPage.js";
import { linkTargets } from "../../../../tools/notebooks/markdown/targets.js";
import { page, texts } from "./makePage.js";

const glossary = page("# Glossary\n\n## hidden unit\n\n## Loss", "notebooks/glossary.md");
const lesson = page("# 01 Structure\n\n## The Net", "notebooks/01-structure.ipynb");

/** What is wrong with a page that has this text below its heading. */
function problems(text: string, name = "notebooks/page.md"): string[] {
  const checked = page(`# Page\n\n${text}`, name);
  return texts(checkPage(checked, linkTargets([checked, glossary, lesson])));
}

describe("checkHeadings", () => {
  const headings = (text: string): string[] => texts(checkPage(page(text), linkTargets([])));

  test("allows levels to go down one by one and up at once", () => {
    expect(headings("# A\n\n## B\n\n### C\n\n## D")).toEqual([]);
  });

  test.each([
    ["text", "notebooks/page.md: the page has no heading"],
    ["## A", 'notebooks/page.md, line 1: heading "A" of level 2 follows one of level 0'],
    ["# A\n\n### B", 'notebooks/page.md, line 3: heading "B" of level 3 follows one of level 1'],
    ["# A\n\n# B", 'notebooks/page.md, line 3: a second first-level heading, "B"'],
  ])("%j", (text, problem) => {
    expect(headings(text)).toEqual([problem]);
  });
});

describe("checkLinks", () => {
  test.each([
    "[the page before](../package.json)",
    "[hidden units](glossary.md#hidden-unit)",
    "[the net of lesson 01](01-structure.ipynb#The-Net)",
    "[plotly's site](https://plotly.com/javascript/)",
    "`[no](link)` and $[no](formula)$ and w[i]",
  ])("allows %s", (text) => {
    expect(problems(text)).toEqual([]);
  });

  test.each([
    ["[a missing page](nowhere.md)", "there is no nowhere.md"],
    ["[text](/package.json)", "expected https or a relative path"],
    ["[text](http://example.org)", "expected https or a relative path"],
    ["[here](https://example.org)", "its text does not say where it leads"],
    ["<https://example.org>", "its text does not say where it leads"],
    ["[](https://example.org)", "its text does not say where it leads"],
    ["[this page](#nothing)", "no heading of notebooks/page.md has the anchor #nothing"],
    ["[a page][missing]", '"[a page][missing]" looks like a link but is none'],
    ["[a page](two words)", '"[a page](" looks like a link but is none'],
  ])("refuses %s", (text, problem) => {
    expect(problems(text, "notebooks/page.md").join()).toContain(problem);
  });
});

describe("anchors", () => {
  const glossaryFile = { ...glossary, path: page("", "README.md").path };
  const from = (name: string, href: string): string[] =>
    linkTargets([glossaryFile]).problems(page("# A", name), href);

  test("of a page are GitHub's", () => {
    expect(from("README.md", "README.md#loss")).toEqual([]);
    expect(from("README.md", "README.md#Loss")).toEqual([
      "no heading of notebooks/glossary.md has the anchor #Loss",
    ]);
  });

  test("are JupyterLab's too for those who read the notebooks", () => {
    expect(from("notebooks/a.md", "../README.md#hidden-unit")).toEqual([]);
    expect(from("notebooks/a.md", "../README.md#loss")).toEqual([
      "#loss is not found in JupyterLab, which keeps capitals: write the heading in lower case",
    ]);
  });
});

describe("checkPictures", () => {
  test.each([
    ["![](../package.json)", "needs an alternative text of three words or more"],
    ["![a net](../package.json)", "needs an alternative text of three words or more"],
    ["![a net of two](nowhere.png)", "the file does not exist"],
  ])("refuses %s", (text, problem) => {
    expect(problems(text)).toEqual([expect.stringContaining(problem)]);
  });

  test("allows a picture that is there and has a text", () => {
    expect(problems("![a net of two](../package.json)")).toEqual([]);
  });
});

describe("checkHtml", () => {
  test("allows folded parts, small letters and comments", () => {
    const text = "<details><summary>A</summary>\n\nx<sub>1</sub><br>\n\n</details>\n\n<!-- <b> -->";
    expect(problems(text)).toEqual([]);
  });

  test("refuses pictures and the rest", () => {
    expect(problems('a <img src="x"> b\n\n<div>\n</div>')).toEqual([
      "notebooks/page.md, line 3: HTML <img> is not used in our texts",
      "notebooks/page.md, line 5: HTML <div> is not used in our texts",
      "notebooks/page.md, line 5: HTML <div> is not used in our texts",
    ]);
  });
});

describe("checkFences", () => {
  test("wants a language", () => {
    expect(problems("```\na\n```\n\n```ts\nb\n```\n\n    c")).toEqual([
      expect.stringMatching(/line 3: a block of code says its language/),
      expect.stringMatching(/line 11: a block of code says its language/),
    ]);
  });
});
