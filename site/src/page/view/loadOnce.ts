import { once } from "../../once";
import { asset } from "../asset";

/**
 * Gives what loads a script of the site when it is needed first.
 *
 * @param what in a reader's words: "the editor"
 */
export function loadOnce<Module>(name: string, what: string): () => Promise<Module> {
  return once(async () => {
    try {
      return (await import(asset(name))) as Module;
    } catch (error) {
      throw new Error(`Cannot load ${what}: there is no network; try again when there is`, {
        cause: error,
      });
    }
  });
}
