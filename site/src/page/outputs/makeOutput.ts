import { element } from "../../../../lib/src/widgets/view/element";
import type { DataOutput, Output } from "../../../../tools/notebooks/notebook";
import { FigureOutput } from "./figureOutput";
import { htmlOutput } from "./htmlOutput";
import type { OutputView } from "./outputView";
import { pictureOutput } from "./pictureOutput";
import { richest, type DrawnType } from "./richest";
import { textOutput } from "./textOutput";
import { widgetOutput } from "./widgetOutput";

/** How each MIME type is drawn. */
const drawers: Readonly<Record<DrawnType, (output: DataOutput, isDraft: boolean) => OutputView>> = {
  "application/vnd.deltabook.widget+json": widgetOutput,
  "application/vnd.plotly.v1+json": (...args) => new FigureOutput(...args),
  "image/svg+xml": pictureOutput,
  "text/html": htmlOutput,
  "image/png": pictureOutput,
  "text/plain": textOutput,
};

/** An output of a notebook as an element of the page; as a draft while its cell still runs. */
export function makeOutput(output: Output, isDraft: boolean): OutputView {
  if (!("data" in output)) return textOutput(output);
  const type = richest(output.data);
  return type === undefined ? unknownOutput(output) : drawers[type](output, isDraft);
}

/** Says what kind of output cannot be shown. */
function unknownOutput({ data }: DataOutput): OutputView {
  const types = Object.keys(data).join(", ") || "nothing";
  const text = `This output cannot be shown here: it holds ${types}`;
  return { node: element("p", { class: "output unknown" }, text), update: () => false };
}
