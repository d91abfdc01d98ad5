import type * as EditorModule from "../../editor";
import { asset } from "../site";

let loading: Promise<typeof EditorModule> | undefined;
let loaded: typeof EditorModule | undefined;

/** Loads the editor when it is needed first; a failed attempt is made again at the next call. */
export function loadEditor(): Promise<typeof EditorModule> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw new Error("Cannot load the editor: there is no network; try again when there is", {
      cause: error,
    });
  });
  return loading;
}

/** The editor, if it is loaded already. */
export function loadedEditor(): typeof EditorModule | undefined {
  return loaded;
}

async function load(): Promise<typeof EditorModule> {
  loaded = (await import(asset("editor.js"))) as typeof EditorModule;
  return loaded;
}
