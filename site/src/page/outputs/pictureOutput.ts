import { element } from "../../../../lib/src/widgets/view/element";
import type { DataOutput, Output } from "../../../../tools/notebooks/notebook";
import { altOf, textOf } from "./dataOf";
import type { OutputView } from "./outputView";

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

function pictureUrl(output: Output): string | undefined {
  const svg = textOf(output, "image/svg+xml");
  if (svg !== undefined) return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  const png = textOf(output, "image/png");
  return png === undefined ? undefined : `data:image/png;base64,${png.replaceAll(/\s/g, "")}`;
}
