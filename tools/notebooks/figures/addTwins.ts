import type { Cell, DataOutput, Notebook, Output } from "../notebook.js";
import { figureHash, figureType, pictureType, twinHash } from "./hash.js";

/** Draws the figure of an output as SVG. */
export type Draw = (output: DataOutput) => Promise<string>;

/**
 * Gives each figure of a notebook its static picture, for GitHub and print. Figures that `before` shows
 * already keep the picture they have there; the others are drawn.
 */
export async function addTwins(
  notebook: Notebook,
  before: Notebook,
  draw: Draw,
): Promise<Notebook> {
  const pictures = new Map(
    figures(before).map((output) => [twinHash(output), output.data[pictureType]]),
  );
  const twin = async (output: Output): Promise<Output> => {
    if (!isFigure(output)) return output;
    const hash = figureHash(output);
    const picture = pictures.get(hash) ?? (await draw(output));
    return {
      ...output,
      data: { ...output.data, [pictureType]: picture },
      metadata: { ...output.metadata, [pictureType]: { figure: hash } },
    };
  };
  const cells: Cell[] = [];
  for (const cell of notebook.cells) {
    if (cell.cell_type !== "code") cells.push(cell);
    else cells.push({ ...cell, outputs: await Promise.all(cell.outputs.map(twin)) });
  }
  return { ...notebook, cells };
}

/** The outputs of a notebook that are figures. */
export function figures(notebook: Notebook): DataOutput[] {
  return notebook.cells.flatMap((cell) =>
    cell.cell_type === "code" ? cell.outputs.filter(isFigure) : [],
  );
}

function isFigure(output: Output): output is DataOutput {
  return "data" in output && figureType in output.data;
}
