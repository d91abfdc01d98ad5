import { createHash } from "node:crypto";
import type { DataOutput } from "../notebook.js";

/** The MIME types of a figure and of the picture that stands beside it. */
export const figureType = "application/vnd.plotly.v1+json";
export const pictureType = "image/svg+xml";

/** Counted up when pictures are drawn in another way, so that all are drawn anew. */
const drawing = 2;

/** Names the figure of an output and its text: what looks and reads the same has the same hash. */
export function figureHash({ data }: DataOutput): string {
  const text = JSON.stringify([drawing, data["text/plain"], sorted(data[figureType])]);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** The hash of the figure that the output's picture was drawn from. */
export function twinHash({ metadata }: DataOutput): string | undefined {
  return (metadata[pictureType] as { figure?: string } | undefined)?.figure;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.keys(value).sort();
  return keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]);
}
