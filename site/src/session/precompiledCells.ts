import { once } from "../once.js";
import { cellKey } from "./cellKey.js";
import type { ReadyCell } from "./messages.js";

/** The cells of a notebook that were compiled when the site was built, by their keys. */
export type PrecompiledCells = Readonly<Record<string, Omit<ReadyCell, "diagnostics">>>;

/** Finds what was compiled beforehand; the file is loaded for the first cell. */
export class PrecompiledStore {
  private readonly cells: () => Promise<PrecompiledCells>;

  constructor(url: URL) {
    this.cells = once(() => load(url));
  }

  /** The compiled cell; undefined if it has been edited, or does not follow the cells that it follows in the notebook. */
  async find(declared: string, source: string): Promise<ReadyCell | undefined> {
    const loading = this.cells().catch(() => none); // no network: the next cell tries it again
    const [cells, key] = await Promise.all([loading, cellKey(declared, source)]);
    if (key === undefined || !Object.hasOwn(cells, key)) return undefined;
    return { ...cells[key], diagnostics: [] };
  }
}

/** Where there is no such file, the compiler can do its work: it takes longer, no more. */
const none: PrecompiledCells = {};

async function load(url: URL): Promise<PrecompiledCells> {
  const response = await fetch(url);
  return response.ok ? ((await response.json()) as PrecompiledCells) : none;
}
