import { highlight } from "./highlight.js";
import { markdownRenderer, type RenderMarkdown } from "./markdownRenderer.js";

export type { Rendered, Section } from "./markdownRenderer.js";

/** Renders the texts of the repository, whose HTML is ours; a formula that cannot be set is an error. */
export const renderMarkdown: RenderMarkdown = markdownRenderer({
  highlight,
  formulas: { throwOnError: true },
});
