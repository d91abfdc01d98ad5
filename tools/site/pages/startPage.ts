import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { escapeHtml } from "./html.js";
import { layout } from "./layout.js";
import type { Lesson } from "./lesson/lessonPage.js";
import type { SiteFile } from "./siteFile.js";
import { renderMarkdown } from "./markdown/renderMarkdown.js";

/** What stands below the list of lessons. */
const howTo = "site/texts/how-to.md";

/** The start page: what Deltabook is, the lessons, and how a page with cells works. */
export async function startPage(root: string, lessons: readonly Lesson[]): Promise<SiteFile> {
  const outcomes = await readOutcomes(root);
  const text = await readFile(join(root, howTo), "utf8");
  const { html } = renderMarkdown(text.replace(/^# .*\n/, ""), howTo); // the page has a title of its own
  const body = `<main id="main">
<div class="welcome">
<h1>Neural networks, from one unit to handwritten digits</h1>
<p>Twelve lessons with formulas, figures and small pieces of TypeScript that you can run and change, here in your browser.
You need school algebra. You need neither earlier knowledge of neural networks nor much experience with TypeScript.</p>
<p><a class="begin" href="lessons/${lessons[0].name}.html">Begin with lesson 1</a></p>
</div>
<h2 id="lessons">The lessons</h2>
<ol class="lessons">
${lessons.map((lesson) => card(lesson, outcomes.get(lesson.name) ?? "")).join("\n")}
</ol>
<article>
${html}</article>
</main>`;
  const page = layout({
    path: "index.html",
    title: "Neural networks in twelve lessons",
    description: "Twelve lessons on neural networks, with TypeScript that runs in the browser",
    body,
    kind: "start",
  });
  return { path: "index.html", text: page };
}

function card({ name, number, title, minutes }: Lesson, outcome: string): string {
  return `<li><a href="lessons/${name}.html"><span class="number">${number}</span> ${escapeHtml(title)}</a>
<p>${escapeHtml(outcome)}</p><p class="minutes">${minutes} minutes</p></li>`;
}

/** What a learner can do after each lesson, by its name, from the table of the lesson list. */
async function readOutcomes(root: string): Promise<ReadonlyMap<string, string>> {
  const list = await readFile(join(root, "notebooks/README.md"), "utf8");
  const rows = list.matchAll(/^\| \[.*\]\((.*)\.ipynb\) *\|[^|]*\| (.*?) *\|$/gm);
  return new Map([...rows].map(([, name, outcome]) => [name, `You can ${outcome}.`]));
}
