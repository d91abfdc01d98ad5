import { expect, test } from "vitest";
import { renderMarkdown } from "../../../site/src/markdown";

const html = (text: string): string => renderMarkdown(text, "notebooks/02-forward-pass.ipynb").html;

test("guard lets folded answers and keys be", () => {
  const folded = "<details>\n<summary>Answer</summary>\n\nIt is **4**.\n\n</details>\n";
  expect(html(folded)).toBe(
    "<details>\n<summary>Answer</summary>\n<p>It is <strong>4</strong>.</p>\n</details>\n",
  );
  expect(html("<kbd>Esc</kbd>")).toBe("<p><kbd>Esc</kbd></p>\n");
});

test.each([
  "<script>alert(1)</script>",
  '<img src="x" onerror="alert(1)">',
  "before <b onclick=alert(1)>text</b>",
  '<details open ontoggle="alert(1)">\n</details>',
  "<details\nontoggle=alert(1)>",
  "<style>* { display: none }</style>",
  '<iframe src="https://example.org"></iframe>',
  "<!-- <script> -->",
  "$\\href{javascript:alert(1)}{x}$",
  "$\\htmlStyle{position: fixed}{x}$",
  "$\\includegraphics{https://example.org/a.png}$",
  "[link](javascript:alert(1))",
  "[link](data:text/html,x)",
  "[link](//example.org)",
  '```"><script>\n```',
  '![a"><script>](data:image/png;base64,AAAA)',
])("guard lets nothing act: %s", (text) => {
  const tags = [...html(text).matchAll(/<[^>]*>/g)].map(([tag]) => tag).join("\n");
  expect(tags).not.toMatch(/<(script|style|iframe|b|!)/);
  expect(tags).not.toMatch(/\son\w+=|javascript:|position: fixed|href=|example\.org/);
});

test("guard shows pictures that are in the text, and loads none", () => {
  expect(html("![a dot](data:image/png;base64,AAAA)")).toBe(
    '<p><img src="data:image/png;base64,AAAA" alt="a dot"></p>\n',
  );
  expect(html("![a dot](https://example.org/dot.png)")).toBe("<p>a dot</p>\n");
});
