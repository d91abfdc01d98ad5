import { element } from "../../../../lib/src/widgets/view/element";
import type { DataOutput } from "../../../../tools/notebooks/notebook";
import { altOf } from "./dataOf";
import { LiveWidget } from "./liveWidget";
import type { OutputView } from "./outputView";

/** A widget; until it is loaded, and where that fails, its text. */
export function widgetOutput(output: DataOutput): OutputView {
  const text = element("pre", {}, altOf(output, "A widget"));
  const node = element("div", { class: "output widget" }, text);
  const data = output.data["application/vnd.deltabook.widget+json"];
  const widget = new LiveWidget(node, () => Promise.resolve(data));
  return {
    node,
    update: () => false,
    dispose() {
      widget.dispose();
    },
  };
}
