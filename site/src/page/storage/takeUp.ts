import type { Leftover, Leftovers } from "./leftovers";
import type { KeptNotebook, NotebookStore } from "./notebookStore";
import { StorageError } from "./storageError";

/** Why one of two notebooks is put aside. */
export const twoTabs = "edited in two tabs";

/** What pages of one notebook have kept, and where. */
export interface Sources {
  readonly store: NotebookStore;
  readonly leftovers: Leftovers;
  readonly name: string;
}

/**
 * Reads a notebook, and stores what pages could not write before they were left; what somebody else has written over
 * meanwhile is put aside. Where the store takes no more, leftovers stay for another time, and are given all the same.
 */
export async function takeUp({
  store,
  leftovers,
  name,
}: Sources): Promise<KeptNotebook | undefined> {
  let kept = await store.read(name);
  for (const leftover of leftovers.list(name)) {
    try {
      kept = await stored(store, leftover, kept);
      leftovers.drop(leftover);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      if (follows(leftover, kept)) kept = asKept(leftover, kept?.revision ?? 0);
    }
  }
  return kept;
}

/** Stores what was left, or puts it aside; gives what is stored then. */
async function stored(
  store: NotebookStore,
  leftover: Leftover,
  kept: KeptNotebook | undefined,
): Promise<KeptNotebook | undefined> {
  const { name, by, content } = leftover;
  if (content?.text === kept?.text) return kept;
  if (follows(leftover, kept)) {
    const written = await store.write(name, kept?.revision ?? 0, content && { ...content, by });
    if (written.ok) return asKept(leftover, written.revision);
  }
  if (content) await store.putAside(name, content.text, twoTabs);
  return store.read(name);
}

/** Whether nobody else has written since these edits were made. */
function follows({ revision, by }: Leftover, kept: KeptNotebook | undefined): boolean {
  return revision === (kept?.revision ?? 0) || by === kept?.by;
}

function asKept({ name, by, content }: Leftover, revision: number): KeptNotebook | undefined {
  return content && { ...content, name, by, revision, saved: Date.now() };
}
