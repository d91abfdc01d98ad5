import type * as EditorModule from "../../editor";
import { loadOnce } from "./loadOnce";

/** Loads the editor. */
export const loadEditor = loadOnce<typeof EditorModule>("editor.js", "the editor");
