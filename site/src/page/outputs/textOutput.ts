import { element } from "../../../../lib/src/widgets/view/element";
import type { Output } from "../../../../tools/notebooks/notebook";
import { colouredPieces } from "./ansi";
import { textOf } from "./dataOf";
import type { OutputView } from "./outputView";
import { quoteParts } from "./quoteParts";

/** What a cell has printed, its value, or its error. */
export function textOutput(output: Output): OutputView {
  const kind = kindOf(output);
  let shown = shownText(output)!;
  const drawn = kind === "error" ? withQuotes : coloured;
  const node = element("pre", { class: `output ${kind} scrolls` }, ...drawn(shown));
  return {
    node,
    update(next) {
      const text = shownText(next);
      if (text === undefined || kindOf(next) !== kind) return false;
      if (text.startsWith(shown) && isPlain(text)) node.append(text.slice(shown.length));
      else node.replaceChildren(...drawn(text));
      shown = text;
      return true;
    },
  };
}

/** The output's class in the style sheet. */
function kindOf(output: Output): string {
  if (output.output_type === "stream") return output.name;
  return output.output_type === "error" ? "error" : "result";
}

function shownText(output: Output): string | undefined {
  if (output.output_type === "stream") return output.text.replace(/\r$/, "");
  if (output.output_type === "error") {
    const { ename, evalue, traceback } = output;
    return traceback.length > 0 ? traceback.join("\n") : `${ename}: ${evalue}`;
  }
  return textOf(output, "text/plain");
}

function isPlain(text: string): boolean {
  return !text.includes("\x1b");
}

/** What an error says wraps; the lines of source that it quotes scroll, so that marks stay below what they mark. */
function withQuotes(text: string): (Node | string)[] {
  return quoteParts(text).flatMap(({ text: part, isQuote }) =>
    isQuote ? element("span", { class: "quote scrolls" }, ...coloured(part)) : coloured(part),
  );
}

function coloured(text: string): (Node | string)[] {
  return colouredPieces(text).map(({ text: piece, classes }) =>
    classes.length === 0 ? piece : element("span", { class: classes.join(" ") }, piece),
  );
}
