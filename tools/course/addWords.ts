import { text } from "node:stream/consumers";
import { parseNotebook } from "../notebooks/parseNotebook.js";
import { notebookText } from "../notebooks/notebookText.js";
import { glossaryText } from "./glossary.js";
import { withWords } from "./links.js";

// Reads a notebook from the standard input and writes it `withWords`: how nbgrader's steps, which are Python, get it.
process.stdout.write(
  notebookText(withWords(parseNotebook(await text(process.stdin), "the notebook"), glossaryText())),
);
