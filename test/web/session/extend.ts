import type { Notebook } from "../../../tools/notebooks/notebook";
import type { Run } from "./inPage";

/** The notebook with the outputs of a run from top to bottom. */
export async function extend(
  notebook: Notebook,
  runAll: (sources: readonly string[]) => Promise<readonly Run[]>,
): Promise<Notebook> {
  const code = notebook.cells.filter(({ cell_type }) => cell_type === "code");
  const runs = await runAll(code.map(({ source }) => source));
  const outputs = new Map(code.map(({ id }, i) => [id, runs[i].outputs]));
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === "code" ? { ...cell, outputs: outputs.get(cell.id)! } : cell,
  );
  return { ...notebook, cells };
}
