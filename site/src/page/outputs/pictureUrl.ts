import type { Output } from "../../../../tools/notebooks/notebook";
import { textOf } from "./dataOf";

/** The address of the picture that an output shows; undefined if it shows none. */
export function pictureUrl(output: Output): string | undefined {
  const svg = textOf(output, "image/svg+xml");
  if (svg !== undefined) return `data:image/svg+xml;charset=utf-8,${encoded(svg)}`;
  const png = textOf(output, "image/png");
  return png === undefined ? undefined : `data:image/png;base64,${png.replaceAll(/\s/g, "")}`;
}

/** Halves of characters, which JSON may hold but no address, become the sign for what is broken. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\ufffd"));
}
