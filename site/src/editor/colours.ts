import { typescriptLanguage } from "@codemirror/lang-javascript";
import { highlightCode, tagHighlighter, tags } from "@lezer/highlight";

/** The classes by which the site's style sheet colours code, for what is read here as for what the pages were built with. */
export const highlighter = tagHighlighter([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], class: "t-keyword" },
  { tag: [tags.operator, tags.definitionOperator], class: "t-keyword" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], class: "t-string" },
  { tag: [tags.number, tags.bool, tags.null, tags.self, tags.atom], class: "t-constant" },
  { tag: [tags.function(tags.variableName), tags.typeName, tags.className], class: "t-function" },
  { tag: [tags.function(tags.propertyName)], class: "t-function" },
  { tag: [tags.comment], class: "t-comment" },
  { tag: [tags.punctuation, tags.bracket, tags.separator], class: "t-punctuation" },
  { tag: tags.derefOperator, class: "t-punctuation" },
]);

/** TypeScript in colours. */
export function coloured(source: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const tree = typescriptLanguage.parser.parse(source);
  highlightCode(
    source,
    tree,
    highlighter,
    (text, classes) => {
      fragment.append(classes === "" ? text : span(text, classes));
    },
    () => {
      fragment.append("\n");
    },
  );
  return fragment;
}

function span(text: string, classes: string): HTMLElement {
  const element = document.createElement("span");
  element.className = classes;
  element.textContent = text;
  return element;
}
