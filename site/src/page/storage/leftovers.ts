import type { Content } from "./notebookStore";

/** Edits that a page could not write before it was left. */
export interface Leftover {
  readonly name: string;
  /** The page that left it. */
  readonly by: string;
  /** What was stored, as far as that page knew, when these edits were made. */
  readonly revision: number;
  /** None where the reader went back to the lesson. */
  readonly content?: Content | undefined;
}

/** Keeps edits in the very moment in which a page is left, when nothing can be waited for. */
export interface Leftovers {
  /** Keeps edits in place of those that the same page has left before; false if the browser does not. */
  put(leftover: Leftover): boolean;
  /** All that was left of a notebook. */
  list(name: string): readonly Leftover[];
  drop(leftover: Pick<Leftover, "name" | "by">): void;
}

/**
 * Leftovers in a storage that writes at once, as `localStorage` does; it holds less than the store of notebooks.
 *
 * @param storage gives the storage; a browser that allows none throws
 */
export function leftoversIn(storage: () => Storage): Leftovers {
  const attempt = <T>(act: (items: Storage) => T): T | undefined => {
    try {
      return act(storage());
    } catch {
      return undefined; // full, or not allowed: the page then asks before it is left
    }
  };
  return {
    put: (leftover) =>
      attempt((items) => {
        items.setItem(keyOf(leftover), JSON.stringify(leftover));
        return true;
      }) ?? false,
    list: (name) => attempt((items) => allOf(items, name)) ?? [],
    drop: (leftover) => {
      attempt((items) => {
        items.removeItem(keyOf(leftover));
      });
    },
  };
}

function allOf(items: Storage, name: string): Leftover[] {
  const keys = Object.keys(items).filter((key) => key.startsWith(keyOf({ name, by: "" })));
  return keys.map((key) => JSON.parse(items.getItem(key)!) as Leftover);
}

function keyOf({ name, by }: Pick<Leftover, "name" | "by">): string {
  return `deltabook-unwritten/${name}/${by}`;
}
