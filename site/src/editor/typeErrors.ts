import { linter, type Diagnostic } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import type { Assistance } from "./assistance";

/** Milliseconds without a key after which the text is checked. */
const delay = 300;

/** Marks type errors as one writes. */
export function typeErrors({ diagnose }: Assistance): Extension {
  return linter(
    async (view): Promise<Diagnostic[]> => {
      const source = view.state.doc.toString();
      const problems = await diagnose(source);
      return problems.map(({ from, to, message }) => ({
        from: Math.min(from, source.length),
        to: Math.min(Math.max(to, from), source.length),
        severity: "error",
        message,
      }));
    },
    { delay },
  );
}
