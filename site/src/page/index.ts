import { layOutTexts } from "./layOutTexts";
import { NotebookPage } from "./notebookPage";

const article = document.querySelector<HTMLElement>("#notebook[data-notebook]");
if (article) {
  new NotebookPage(article);
  layOutTexts(article);
}
