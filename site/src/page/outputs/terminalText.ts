/**
 * Text to which more is printed, as a terminal shows it: "\r" goes back to the start of the line, and what follows writes
 * over what stands there. A "\r" at the very end is kept: nobody knows yet whether "\n" follows.
 */
export function printed(before: string, added: string): string {
  if (!added.includes("\r") && !before.endsWith("\r")) return before + added;
  const start = before.lastIndexOf("\n") + 1;
  const lines = (before.slice(start) + added).replaceAll(/\r+\n/g, "\n").split("\n");
  return before.slice(0, start) + lines.map(overwritten).join("\n");
}

function overwritten(line: string): string {
  const end = line.endsWith("\r") ? "\r" : "";
  const layers = line.slice(0, line.length - end.length).split("\r");
  return layers.reduce((under, over) => over + under.slice(over.length)) + end;
}
