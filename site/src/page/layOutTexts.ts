/**
 * Lays out the texts that the style sheet leaves for later, one a frame, from the top: none of them keeps the page from
 * answering, and soon all stand where they will stay.
 */
export function layOutTexts(article: HTMLElement): void {
  const text = article.querySelector(".cell.text:not(.laid-out)");
  if (!text) return;
  text.classList.add("laid-out");
  requestAnimationFrame(() => {
    layOutTexts(article);
  });
}
