import type { Notebook } from "../../../../tools/notebooks/notebook";

/**
 * A hash of what the cells say, outputs left aside: the version of a lesson that somebody's edits are based on.
 * cyrb53 over UTF-16 units, 14 hexadecimal digits; `crypto.subtle` is missing where a page comes by plain http.
 */
export function contentHash(notebook: Notebook): string {
  const text = contentText(notebook);
  let [h1, h2] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(16).padStart(14, "0");
}

/** Whether both have the same cells with the same texts, whatever their outputs are. */
export function haveSameContent(a: Notebook, b: Notebook): boolean {
  return contentText(a) === contentText(b);
}

function contentText({ cells }: Notebook): string {
  return JSON.stringify(cells.map(({ cell_type, id, source }) => [cell_type, id, source]));
}
