/** Opens the list of contents where it has a column of its own. */
export function openContents(): void {
  const details = document.querySelector<HTMLDetailsElement>(".contents details");
  if (details) details.open = matchMedia("(width >= 72rem)").matches;
}
