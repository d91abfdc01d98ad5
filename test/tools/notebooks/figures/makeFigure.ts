import { figureHash, figureType, pictureType } from "../../../../tools/notebooks/figures/hash.js";
import type { DataOutput } from "../../../../tools/notebooks/notebook.js";
import { shown } from "../makeNotebook.js";

export const alt = "A line that rises from one to two and then stays";

/** The output of a figure, as the kernel sends it. */
export function figure(y: readonly number[] = [1, 2, 2], text = alt): DataOutput {
  const data = [{ type: "scatter", y }];
  return shown({ [figureType]: { data, layout: {} }, "text/plain": text }) as DataOutput;
}

/** The same with a picture, as a committed notebook has it. */
export function withPicture(output: DataOutput, picture = "<svg/>"): DataOutput {
  const metadata = { [pictureType]: { figure: figureHash(output) } };
  return { ...output, data: { ...output.data, [pictureType]: picture }, metadata };
}
