import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import type { Assistance } from "./assistance";

/** So many names are shown at once; the arrow keys go on to the next ones. */
const shown = 10;

/** Offers what can be written at the cursor: after a letter or a point, or when asked by Ctrl-Space. */
export function completion({ complete }: Assistance): Extension {
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    if (!context.explicit && !context.matchBefore(/[\w$.]$/)) return null;
    const { start, end, candidates } = await complete(context.state.doc.toString(), context.pos);
    if (context.aborted || candidates.length === 0) return null;
    const options = candidates.map((label) => ({ label }));
    return { from: start, to: end, options, validFor: /^[\w$]*$/ };
  };
  return autocompletion({ override: [source], maxRenderedOptions: shown });
}
