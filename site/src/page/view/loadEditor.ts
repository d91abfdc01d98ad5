import type * as EditorModule from "../../editor";
import { once } from "../../once";
import { asset } from "../asset";

/** Loads the editor when it is needed first. */
export const loadEditor = once(async (): Promise<typeof EditorModule> => {
  try {
    return (await import(asset("editor.js"))) as typeof EditorModule;
  } catch (error) {
    throw new Error("Cannot load the editor: there is no network; try again when there is", {
      cause: error,
    });
  }
});
