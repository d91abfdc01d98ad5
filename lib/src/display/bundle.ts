import { received } from "../checks";
import type { Figure } from "../figures";
import type { MimeBundle } from "../platform";

const expected = 'a figure or a MIME bundle such as { "text/html": "<b>1</b>", "text/plain": "1" }';

/** The MIME bundle that shows `value`: a figure becomes plotly's JSON and its alternative text. */
export function toBundle(attempt: string, value: Figure | MimeBundle): MimeBundle {
  if (isFigure(value)) {
    const { data, layout, alt } = value;
    return { "application/vnd.plotly.v1+json": { data, layout }, "text/plain": alt };
  }
  if (!isBundle(value)) {
    throw new TypeError(`${attempt}: expected ${expected}, received ${received(value)}`);
  }
  if (typeof value["text/plain"] === "string") return value;
  throw new TypeError(
    `${attempt}: the bundle needs "text/plain", a text that says what there is to see, ` +
      `received only ${Object.keys(value).join(", ")}`,
  );
}

function isFigure(value: Figure | MimeBundle): value is Figure {
  const { data, alt } = Object(value) as Partial<Figure>;
  return Array.isArray(data) && typeof alt === "string";
}

function isBundle(value: unknown): value is MimeBundle {
  if (typeof value !== "object" || value === null) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => key.includes("/"));
}
