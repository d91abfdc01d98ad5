import type * as MarkdownModule from "../../markdown";
import { loadOnce } from "./loadOnce";

/** Loads what renders Markdown: a page comes with its lesson's texts rendered. */
export const loadMarkdown = loadOnce<typeof MarkdownModule>("markdown.js", "the texts' form");
