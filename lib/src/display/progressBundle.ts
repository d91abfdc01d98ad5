import type { MimeBundle } from "../platform";
import { escapeHtml } from "../text";

/** How far some work is. */
export interface Progress {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** What is counted; may be empty. */
  readonly unit: string;
  /** What else there is to say; may be empty. */
  readonly note: string;
}

/** What a progress bar shows: an element with a label, which a screen reader reads out, and the same as text. */
export function progressBundle({ label, done, total, unit, note }: Progress): MimeBundle {
  const count = `${done} of ${total}${unit && ` ${unit}`}${note && ` · ${note}`}`;
  return {
    "text/html":
      `<label>${escapeHtml(label)} <progress value="${done}" max="${total}"></progress> ` +
      `${escapeHtml(count)}</label>`,
    "text/plain": `${label}: ${count}`,
  };
}
