import { BrowserDatabase } from "./browserDatabase";
import type { PlatformFiles } from "./platform";

/** Texts by their names. */
const kept = new BrowserDatabase("deltabook", "kept");

/** A browser keeps texts in IndexedDB, which pages and workers have alike. */
export const browserStore: Pick<PlatformFiles, "readKept" | "keep"> = {
  async readKept(name) {
    const text = await kept.read(`Cannot read ${name}`, name);
    return typeof text === "string" ? text : undefined;
  },
  keep: (name, text) =>
    kept.change(`Cannot keep ${name}`, (store) => {
      store.put(text, name);
    }),
};
