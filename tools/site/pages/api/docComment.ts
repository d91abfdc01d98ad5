import ts from "typescript";
import { escapeHtml } from "../html.js";
import { highlight } from "../markdown/highlight.js";
import { renderMarkdown } from "../markdown/renderMarkdown.js";

/** The doc comment of a declaration or a member as HTML; empty where it has none. */
export function docHtml(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return docs
    .map(({ comment, tags }) => markdown(comment) + [...(tags ?? [])].map(tagHtml).join(""))
    .join("\n");
}

/** The first sentence of a doc comment, or what stands before a list or code, as text. */
export function summaryText(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc) as [ts.JSDoc?];
  const text = (ts.getTextOfJSDocComment(doc?.comment) ?? "").replace(/\n\n[^]*/, "");
  const sentence = /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text;
  return sentence.replace(/\s+/g, " ").replaceAll("`", "").replace(/:$/, "");
}

function tagHtml(tag: ts.JSDocTag): string {
  const name = tag.tagName.text;
  if (name === "example") return exampleHtml(tag);
  const what = ts.isJSDocParameterTag(tag)
    ? `<code>${escapeHtml(tag.name.getText())}</code>: `
    : "";
  const text = (ts.getTextOfJSDocComment(tag.comment) ?? "").replace(/^- /, "");
  const label = labels.get(name) ?? "";
  return `<p class="tag">${label}${what}${inline(text)}</p>\n`;
}

const labels = new Map([
  ["returns", "<b>Returns</b> "],
  ["throws", "<b>Throws</b> "],
]);

/** The code of an example, with or without a fence around it. */
function exampleHtml(tag: ts.JSDocTag): string {
  const text = tag.getSourceFile().text.slice(tag.tagName.end, tag.end);
  const lines = text.split("\n").map((line) => line.replace(/^\s*\* ?/, ""));
  const code = lines
    .join("\n")
    .replace(/\s*\*\/?\s*$/, "")
    .trim();
  return code.startsWith("```") ? renderMarkdown(code, "lib").html : highlight(code, "ts");
}

function markdown(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string {
  return renderMarkdown(ts.getTextOfJSDocComment(comment) ?? "", "lib").html;
}

function inline(text: string): string {
  return renderMarkdown(text, "lib")
    .html.trim()
    .replace(/^<p>|<\/p>$/g, "");
}
