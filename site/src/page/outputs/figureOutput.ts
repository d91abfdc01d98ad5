import { element } from "../../../../lib/src/widgets/view/element";
import type { DataOutput } from "../../../../tools/notebooks/notebook";
import { altOf, dataOf } from "./dataOf";
import { LiveFigure, type FigureJson } from "./liveFigure";
import type { OutputView } from "./outputView";

const type = "application/vnd.plotly.v1+json";

/** What plotly takes where a figure does not say. */
const usualHeight = 400;

/** A figure; the same element shows those that replace it. */
export function figureOutput(output: DataOutput): OutputView {
  const first = Object(output.data[type]) as FigureJson;
  const node = element("div", { class: "output figure" });
  const { height = usualHeight } = Object(first["layout"]) as { height?: number };
  node.style.minHeight = `${height}px`;
  const figure = new LiveFigure(node, altOf(output, "Figure"), () => Promise.resolve(first));
  return {
    node,
    update(next) {
      const data = dataOf(next, type);
      if (data !== undefined) figure.show(data as FigureJson, altOf(next, "Figure"));
      return data !== undefined;
    },
    dispose() {
      figure.dispose();
    },
  };
}
