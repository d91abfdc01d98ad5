import { expect, test } from "vitest";
import type { NotebookFile } from "../../../../../tools/notebooks/files";
import { lessonOf, lessonPage } from "../../../../../tools/site/pages/lesson/lessonPage";

function file(name: string, title: string): NotebookFile {
  const figure = { "application/vnd.plotly.v1+json": { data: [] }, "text/plain": "A line" };
  return {
    path: `/notebooks/${name}.ipynb`,
    name: `notebooks/${name}.ipynb`,
    notebook: {
      cells: [
        { cell_type: "markdown", id: "t", metadata: {}, source: `# ${title}\n\n## Step 1\n` },
        {
          cell_type: "code",
          id: "c",
          metadata: { tags: ["full-data"] },
          source: "1 < 2",
          execution_count: 1,
          outputs: [{ output_type: "display_data", data: figure, metadata: {} }],
        },
      ],
      metadata: { deltabook: { title, minutes: 20, objectives: ["add", "subtract"] } },
      nbformat: 4,
      nbformat_minor: 5,
    },
  };
}

const files = [file("01-one", "One"), file("02-two", "Two & more"), file("03-three", "Three")];
const lessons = files.map(lessonOf);

test("lessonOf is what the notebook says about its lesson", () => {
  expect(lessons[1]).toEqual({
    name: "02-two",
    number: "02",
    title: "Two & more",
    minutes: 20,
    objectives: ["add", "subtract"],
  });
});

test("lessonPage has the cells by their ids, and the contents", () => {
  const [{ path, text }, ...others] = lessonPage(files[1], lessons);
  expect(path).toBe("lessons/02-two.html");
  expect(text).toContain(
    '<article id="notebook" data-notebook="02-two">\n<section class="cell text"',
  );
  expect(text).toContain(
    '<section class="cell code" data-cell="c" aria-label="Code cell 1" data-tags="full-data">',
  );
  expect(text).toContain('<li><a href="#step-1">Step 1</a></li>');
  expect(text).toContain("Lesson 2 of 3 · about 20 minutes");
  expect(others.map((other) => other.path)).toEqual(["figures/02-two/c-0.json"]);
});

test("lessonPage leads to the lessons before and after, where there are any", () => {
  const links = (index: number): string[] =>
    [...lessonPage(files[index], lessons)[0].text.matchAll(/<a rel="(?:prev|next)".*?<\/a>/g)].map(
      ([link]) => link,
    );
  expect(links(0)).toEqual([
    '<a rel="next" href="02-two.html"><span>Next lesson</span> 02 Two &amp; more</a>',
  ]);
  expect(links(1)).toHaveLength(2);
  expect(links(2)).toHaveLength(1);
});
