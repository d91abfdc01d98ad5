import { element } from "../../../../lib/src/widgets/view/element";
import type { DataOutput } from "../../../../tools/notebooks/notebook";
import { altOf } from "./dataOf";
import type { OutputView } from "./outputView";
import { pictureUrl } from "./pictureUrl";

/** A picture. An SVG is one, too: as an image it cannot act, and its ids keep to themselves. */
export function pictureOutput(output: DataOutput): OutputView {
  const image = element("img", { src: pictureUrl(output)!, alt: altOf(output, "Picture") });
  return {
    node: element("div", { class: "output picture" }, image),
    update(next) {
      const url = pictureUrl(next);
      if (url === undefined) return false;
      image.src = url;
      image.alt = altOf(next, "Picture");
      return true;
    },
  };
}
