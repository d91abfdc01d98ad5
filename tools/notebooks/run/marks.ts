import type { Output } from "../notebook.js";

/** Begins and ends what one statement of an extra cell prints; no text of a lesson has this character. */
const sign = "\u0001";

/** Code that prints the mark of this number. */
export function markCode(id: number): string {
  return `console.log(${JSON.stringify(sign)} + ${id});`;
}

/** What was printed after each mark, up to the next, by the marks' numbers. */
export function printedAfterMarks(outputs: readonly Output[]): Map<number, string> {
  const text = outputs
    .map((output) =>
      output.output_type === "stream" && output.name === "stdout" ? output.text : "",
    )
    .join("");
  const pieces = text.split(sign).slice(1);
  return new Map(
    pieces.map((piece) => {
      const end = piece.indexOf("\n");
      return [Number(piece.slice(0, end)), piece.slice(end + 1)];
    }),
  );
}

/** The errors that the cell ended with, each as `TypeError: text`. */
export function errorsOf(outputs: readonly Output[]): string[] {
  return outputs.flatMap((output) =>
    output.output_type === "error" ? [`${output.ename}: ${output.evalue}`] : [],
  );
}
