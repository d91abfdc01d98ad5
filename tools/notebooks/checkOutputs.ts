import type { NotebookFile } from "./files.js";
import { figureHash, figureType, pictureType, twinHash } from "./figures/hash.js";
import type { CodeCell, DataOutput, Output } from "./notebook.js";
import { notebookText } from "./notebookText.js";
import type { Problem } from "./problem.js";

const maxBytes = 1_000_000;

/** A committed notebook was run from top to bottom without a failure, is small, and shows figures to everybody. */
export function checkOutputs({ name, notebook }: NotebookFile): Problem[] {
  const bytes = Buffer.byteLength(notebookText(notebook));
  const problems: Problem[] = [];
  if (bytes > maxBytes) {
    problems.push({ place: { file: name }, message: `${bytes} bytes are more than ${maxBytes}` });
  }
  const alternatives = new Set<string>();
  notebook.cells.forEach((cell, index) => {
    if (cell.cell_type !== "code") return;
    const messages = cell.outputs.flatMap((output) => outputMessages(output, alternatives));
    if (cell.execution_count === null) messages.push("was not run: npm run lessons -- --write");
    else messages.push(...missingDisplays(cell));
    const place = { file: name, cell: index + 1, id: cell.id };
    problems.push(...messages.map((message) => ({ place, message })));
  });
  return problems;
}

/** Each `display(...)` that begins a line of a cell, so that it runs, has left something to see. */
function missingDisplays({ source, outputs }: CodeCell): string[] {
  const calls = source.match(/^display\(/gm)?.length ?? 0;
  const shown = outputs.filter((output) => output.output_type === "display_data").length;
  return shown < calls ? [`displays ${calls} but shows ${shown}: npm run lessons -- --write`] : [];
}

function outputMessages(output: Output, alternatives: Set<string>): string[] {
  if (output.output_type === "error") return [`holds the error ${output.ename}: ${output.evalue}`];
  if (output.output_type === "stream") {
    return output.name === "stderr" ? [`wrote to the error stream: ${output.text.trim()}`] : [];
  }
  return figureType in output.data ? figureMessages(output, alternatives) : dataMessages(output);
}

function dataMessages({ data }: DataOutput): string[] {
  return typeof data["text/plain"] === "string"
    ? []
    : ["an output has no text/plain for readers who do not see it"];
}

function figureMessages(output: DataOutput, alternatives: Set<string>): string[] {
  const text = output.data["text/plain"];
  if (typeof text !== "string") return ["a figure has no text/plain for readers who do not see it"];
  const messages = [];
  if (text.split(/\s+/).length < 8)
    messages.push("a figure needs a text alternative of eight words or more");
  if (alternatives.has(text)) messages.push(`two figures have the text alternative "${text}"`);
  alternatives.add(text);
  if (typeof output.data[pictureType] !== "string") {
    messages.push("a figure has no static picture: npm run lessons -- --write");
  } else if (twinHash(output) !== figureHash(output)) {
    messages.push("a figure's static picture shows another figure: npm run lessons -- --write");
  }
  return messages;
}
