import type { Notebook } from "../../../../tools/notebooks/notebook";
import { notebookText } from "../../../../tools/notebooks/notebookText";

const kernelspec = {
  display_name: "TypeScript (tslab)",
  language: "typescript",
  name: "tslab",
};

/** The text of an .ipynb file that runs in Jupyter; of a notebook that nobody changed, the very text that it was read from. */
export function exportText(notebook: Notebook): string {
  return notebookText({ ...notebook, metadata: { kernelspec, ...notebook.metadata } });
}
