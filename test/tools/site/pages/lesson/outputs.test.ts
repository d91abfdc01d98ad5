import { expect, test } from "vitest";
import type { Output } from "../../../../../tools/notebooks/notebook";
import { outputsHtml, type Fragment } from "../../../../../tools/site/pages/lesson/outputs";

function outputsOf(...outputs: Output[]): Fragment {
  const cell = {
    cell_type: "code",
    id: "c",
    metadata: {},
    source: "",
    execution_count: 1,
    outputs,
  } as const;
  return outputsHtml(cell, "01-structure");
}

function shown(data: Record<string, unknown>): Output {
  return { output_type: "display_data", data, metadata: {} };
}

test("outputsHtml shows text as it was printed", () => {
  const { html } = outputsOf(
    { output_type: "stream", name: "stdout", text: "a < b\n" },
    { output_type: "error", ename: "E", evalue: "", traceback: ["one", "two"] },
  );
  expect(html).toContain('<pre class="output stdout scrolls">a &lt; b</pre>');
  expect(html).toContain('<pre class="output error scrolls">one\ntwo</pre>');
});

test("outputsHtml puts a figure into files of its own, with its text and size in the page", () => {
  const svg = '<svg role="img" xmlns="x" width="640" height="363"></svg>';
  const { html, files } = outputsOf(
    shown({
      "application/vnd.plotly.v1+json": { data: [] },
      "image/svg+xml": svg,
      "text/plain": 'A "line"',
    }),
  );
  expect(html).toContain(
    '<div class="output figure" data-figure="../figures/01-structure/c-0.json"><img src="../figures/01-structure/c-0.svg" ' +
      'alt="A &quot;line&quot;" width="640" height="363" loading="lazy"></div>',
  );
  expect(files).toEqual([
    { path: "figures/01-structure/c-0.json", text: '{"data":[]}' },
    { path: "figures/01-structure/c-0.svg", text: svg },
  ]);
});

test("outputsHtml shows HTML, and that of a widget until a script draws it", () => {
  const { html, files } = outputsOf(
    shown({ "text/html": "<b>x</b>" }),
    shown({ "application/vnd.deltabook.widget+json": { quiz: 1 }, "text/html": "<ol></ol>" }),
  );
  expect(html).toContain('<div class="output html"><b>x</b></div>');
  expect(html).toContain('data-widget="../widgets/01-structure/c-1.json"><ol></ol></div>');
  expect(files).toEqual([{ path: "widgets/01-structure/c-1.json", text: '{"quiz":1}' }]);
});
