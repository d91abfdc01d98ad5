import type { MimeBundle } from "../../session/session";

/** MIME types that the page draws, the richest first. */
const drawnTypes = [
  "application/vnd.deltabook.widget+json",
  "application/vnd.plotly.v1+json",
  "image/svg+xml",
  "text/html",
  "image/png",
  "text/plain",
] as const;

export type DrawnType = (typeof drawnTypes)[number];

/** The richest form of something displayed that the page can draw; undefined if there is none. */
export function richest(data: MimeBundle): DrawnType | undefined {
  return drawnTypes.find((type) => type in data);
}
