import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import type { CompiledCell } from "../../kernel/compiledCell.js";
import { readNotebooks } from "../../notebooks/files.js";
import type { Cell, Notebook } from "../../notebooks/notebook.js";
import type { Declarations } from "./declarations.js";
import { fetchFullData } from "./fetchFullData.js";
import { bundleCompilerForNode } from "./scripts.js";

/** What `site/src/compiler/forBuild.ts` exports. */
export interface SiteCompiler {
  readonly cellKey: (declared: string, source: string) => Promise<string | undefined>;
  readonly makeSiteCompiler: (files: Declarations) => {
    readonly convert: (declared: string, source: string) => CompiledCell;
  };
}

type SourceCell = Pick<Cell, "cell_type" | "source">;

/** The cells of a notebook by their keys. */
type PrecompiledCells = Record<string, Omit<CompiledCell, "diagnostics">>;

/** Compiles the cells of all notebooks, as the page would when they run from top to bottom, into the folder `lessons`. */
export async function precompileNotebooks(
  root: string,
  files: Declarations,
  lessons: string,
): Promise<void> {
  const compiler = await loadSiteCompiler(root);
  const { convert } = compiler.makeSiteCompiler(files);
  await mkdir(lessons, { recursive: true });
  for (const { path, notebook } of await readNotebooks(join(root, "notebooks"))) {
    const cells = await precompile(notebook.cells, convert, compiler.cellKey);
    const fetching = await precompile(besides(notebook), convert, compiler.cellKey);
    const name = basename(path).replace(/\.ipynb$/, ".cells.json");
    await writeFile(join(lessons, name), JSON.stringify({ ...cells, ...fetching }));
  }
}

/** What a notebook's page runs that is no cell of it. */
function besides({ cells }: Notebook): SourceCell[] {
  const usesFullData = cells.some(({ metadata }) => metadata.tags?.includes("full-data"));
  return usesFullData ? [{ cell_type: "code", source: fetchFullData }] : [];
}

/** Bundles the compiler of the page for Node, and loads it. */
export async function loadSiteCompiler(root: string): Promise<SiteCompiler> {
  await mkdir(join(root, "build"), { recursive: true });
  const folder = await mkdtemp(join(root, "build", "compiler-"));
  try {
    const outfile = join(folder, "compiler.cjs");
    await bundleCompilerForNode(root, outfile);
    return createRequire(import.meta.url)(outfile) as SiteCompiler;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Cells with errors are left out: who runs them gets their errors from the compiler. */
export async function precompile(
  cells: readonly SourceCell[],
  convert: (declared: string, source: string) => CompiledCell,
  cellKey: SiteCompiler["cellKey"],
): Promise<PrecompiledCells> {
  const compiled: PrecompiledCells = {};
  let declared = "";
  for (const { cell_type: type, source } of cells) {
    if (type !== "code") continue;
    const { diagnostics, ...cell } = convert(declared, source);
    const key = await cellKey(declared, source);
    if (diagnostics.length > 0 || key === undefined) continue;
    compiled[key] = cell;
    declared = cell.declOutput ?? declared;
  }
  return compiled;
}
