import { asset } from "../site";

/**
 * Gives what loads a script of the site when it is needed first; a failed attempt is made again at the next call.
 *
 * @param what in a reader's words: "the editor"
 */
export function loadOnce<Module>(name: string, what: string): () => Promise<Module> {
  let loading: Promise<Module> | undefined;
  return () => {
    loading ??= (import(asset(name)) as Promise<Module>).catch((error: unknown) => {
      loading = undefined;
      throw new Error(`Cannot load ${what}: there is no network; try again when there is`, {
        cause: error,
      });
    });
    return loading;
  };
}
