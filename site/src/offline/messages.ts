/** What pages ask the service worker for. */
export const keepAll = "keep all files";

/** What it answers when the lessons work without a network. */
export const allKept = "all files are kept";

/** What a page that has just been opened asks of a new version that waits. */
export const takeOver = "take over";
