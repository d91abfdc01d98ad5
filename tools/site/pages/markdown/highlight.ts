import { createCssVariablesTheme, createHighlighter, type ShikiTransformer } from "shiki";
import { escapeHtml } from "../html.js";

const theme = createCssVariablesTheme({ name: "deltabook", variablePrefix: "--code-" });

const languages = new Map([
  ["ts", "typescript"],
  ["sh", "shellscript"],
  ["json", "json"],
]);

/** One class for each colour, so that the style sheet decides, for light and dark pages. */
const asClasses: ShikiTransformer = {
  pre(node) {
    node.properties = { class: "shiki scrolls" };
  },
  span(node) {
    const name = /--code-token-([\w-]+)/.exec(String(node.properties["style"]))?.[1];
    node.properties = name === undefined ? {} : { class: `t-${name}` };
  },
};

const highlighter = await createHighlighter({
  themes: [theme],
  langs: [...languages.values()],
});

/** Code as HTML, `<pre class="shiki">`, coloured by the classes that `site/styles/code.css` knows. */
export function highlight(code: string, language: string): string {
  const text = code.replace(/\n$/, "");
  const lang = languages.get(language);
  if (lang === undefined) return `<pre class="scrolls"><code>${escapeHtml(text)}</code></pre>`;
  // Colours do not depend on how busy the machine is.
  const options = { lang, theme: "deltabook", transformers: [asClasses], tokenizeTimeLimit: 0 };
  return highlighter.codeToHtml(text, options);
}
