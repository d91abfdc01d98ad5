import { expect, test } from "vitest";
import { harmlessLink, harmlessStyle } from "../../../../site/src/page/outputs/harmlessValues";

test.each([
  ["02-forward-pass.ipynb#xor", "02-forward-pass.html#xor"],
  ["glossary.md#delta", "../glossary.html#delta"],
  ["#here", "#here"],
  ["https://keras.io/a.ipynb", "https://keras.io/a.ipynb"],
  ["mailto:a@host.invalid", "mailto:a@host.invalid"],
])("harmlessLink: %s leads to %s", (href, link) => {
  expect(harmlessLink(href)).toBe(link);
});

test.each([
  "javascript:alert(1)",
  " JavaScript:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "view-source:https://host.invalid",
])("harmlessLink: %j leads nowhere", (href) => {
  expect(harmlessLink(href)).toBeUndefined();
});

test.each([
  "color: rgb(0, 114, 178)",
  "background: var(--jp-layout-color1, Canvas); padding: 0.4em",
  "width: calc(100% - (2em + 1px))",
])("harmlessStyle keeps %s", (style) => {
  expect(harmlessStyle(style)).toBe(style);
});

test.each([
  "background: url(https://elsewhere.invalid/a.png)",
  'background: image-set("https://elsewhere.invalid/a.png" 1x)',
  "background: u\\72l(a.png)",
  "POSITION: fixed",
])("harmlessStyle drops %s", (style) => {
  expect(harmlessStyle(style)).toBeUndefined();
});
