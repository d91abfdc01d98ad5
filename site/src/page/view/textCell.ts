import { element } from "../../../../lib/src/widgets/view/element";
import type { Cell } from "../../../../tools/notebooks/notebook";
import { loadEditor } from "./loadEditor";
import { loadMarkdown } from "./loadMarkdown";

/**
 * A text cell that the page was not built with: its Markdown as it is written until what renders it is loaded, and where it
 * cannot be rendered.
 *
 * @param file the notebook's path from the repository's folder, which links are relative to
 */
export function textCell({ id, source }: Cell, file: string): HTMLElement {
  const written = element("pre", { class: "markdown scrolls" }, source);
  const section = element("section", { class: "cell text laid-out", "data-cell": id }, written);
  render(section, source, file).catch((error: unknown) => {
    console.error(error); // the text stays as it is written
  });
  return section;
}

async function render(section: HTMLElement, source: string, file: string): Promise<void> {
  const { renderMarkdown } = await loadMarkdown();
  const template = document.createElement("template");
  template.innerHTML = renderMarkdown(source, file).html;
  section.replaceChildren(template.content);
  const code = section.querySelectorAll<HTMLElement>('pre[data-language="ts"] > code');
  if (code.length > 0) await colour(code);
}

async function colour(all: Iterable<HTMLElement>): Promise<void> {
  const { coloured } = await loadEditor();
  for (const code of all) code.replaceChildren(coloured(code.textContent));
}
