import ts from "typescript";
import type { Example } from "./example";

/** The code of every `@example` tag in a source file's doc comments, with or without a ```ts fence around it. */
export function docCommentExamples(source: ts.SourceFile): Example[] {
  const tags = new Set<ts.JSDocTag>();
  const visit = (node: ts.Node): void => {
    for (const tag of exampleTags(node)) tags.add(tag);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...tags].flatMap((tag) => codeOf(tag, source));
}

/** The `@example` tags of a declaration's own doc comments. */
export function exampleTags(node: ts.Node): ts.JSDocTag[] {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return comments
    .flatMap((comment) => [...(comment.tags ?? [])])
    .filter((tag) => tag.tagName.text === "example");
}

/** A tag's lines without the asterisks before them; several fences are several examples. */
function codeOf(tag: ts.JSDocTag, source: ts.SourceFile): Example[] {
  const text = source.text.slice(tag.tagName.end, tag.end);
  const first = source.getLineAndCharacterOfPosition(tag.tagName.end).line + 1;
  const lines = text.split("\n").map((line) => line.replace(/^\s*\* ?/, ""));
  const fences = lines.flatMap((line, i) => (line.startsWith("```") ? [i] : []));
  const file = source.fileName;
  if (fences.length === 0) return [{ file, line: first + 1, code: lines.slice(1).join("\n") }];
  return fences.flatMap((start, i) => {
    if (i % 2 === 1) return [];
    return [
      { file, line: first + start + 1, code: lines.slice(start + 1, fences[i + 1]).join("\n") },
    ];
  });
}
