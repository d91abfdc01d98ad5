import type { MimeBundle } from "../platform";

/** What a progress bar shows: HTML that a screen reader can read, and the same as text. */
export function progressBundle(
  total: number,
  label: string,
  done: number,
  note: string,
): MimeBundle {
  const numbers = `${done} of ${total}${note && ` · ${note}`}`;
  const text = escapeHtml(label);
  return {
    "text/html":
      `<label>${text} <progress value="${done}" max="${total}" aria-label="${text}">` +
      `</progress> ${escapeHtml(numbers)}</label>`,
    "text/plain": `${label}: ${numbers}`,
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
