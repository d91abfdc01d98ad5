import { element } from "../../../../lib/src/widgets/view/element";
import type { DataOutput } from "../../../../tools/notebooks/notebook";
import { textOf } from "./dataOf";
import type { OutputView } from "./outputView";
import { sanitizeHtml } from "./sanitizeHtml";

/** HTML without anything that acts; what the reader has opened or closed in it stays so when it is replaced. */
export function htmlOutput(output: DataOutput): OutputView {
  const node = element("div", { class: "output html" }, sanitizeHtml(textOf(output, "text/html")!));
  return {
    node,
    update(next) {
      const html = textOf(next, "text/html");
      if (html === undefined) return false;
      const open = [...node.querySelectorAll("details")].map((details) => details.open);
      node.replaceChildren(sanitizeHtml(html));
      node.querySelectorAll("details").forEach((details, i) => {
        details.open = open[i] ?? details.open;
      });
      return true;
    },
  };
}
