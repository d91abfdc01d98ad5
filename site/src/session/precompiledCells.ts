import { cellKey } from "./cellKey.js";
import type { ReadyCell } from "./messages.js";

/** The cells of a notebook that were compiled when the site was built, by their keys. */
export type PrecompiledCells = Readonly<Record<string, Omit<ReadyCell, "diagnostics">>>;

/** Finds what was compiled beforehand; the file is loaded for the first cell. */
export class PrecompiledStore {
  private readonly url: URL;
  private cells: Promise<PrecompiledCells> | undefined;

  constructor(url: URL) {
    this.url = url;
  }

  /** The compiled cell; undefined if it has been edited, or does not follow the cells that it follows in the notebook. */
  async find(declared: string, source: string): Promise<ReadyCell | undefined> {
    this.cells ??= load(this.url);
    const [cells, key] = await Promise.all([this.cells, cellKey(declared, source)]);
    if (key === undefined || !Object.hasOwn(cells, key)) return undefined;
    return { ...cells[key], diagnostics: [] };
  }
}

/** Where there is no such file, the compiler can do its work: it takes longer, no more. */
async function load(url: URL): Promise<PrecompiledCells> {
  try {
    const response = await fetch(url);
    return response.ok ? ((await response.json()) as PrecompiledCells) : {};
  } catch {
    return {};
  }
}
