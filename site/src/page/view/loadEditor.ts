import type * as EditorModule from "../../editor";
import { asset } from "../site";

let loading: Promise<typeof EditorModule> | undefined;

/** Loads the editor when it is needed first; a failed attempt is made again at the next call. */
export function loadEditor(): Promise<typeof EditorModule> {
  const module = import(asset("editor.js")) as Promise<typeof EditorModule>;
  loading ??= module.catch((error: unknown) => {
    loading = undefined;
    throw new Error("Cannot load the editor: there is no network; try again when there is", {
      cause: error,
    });
  });
  return loading;
}
