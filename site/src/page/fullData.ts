import type { Desk } from "./desk";
import type { OutputsView } from "./outputs/outputsView";
import type { RunnableCell } from "./run/cellRuns";
import { DataPanel } from "./view/dataPanel";

/** What fetches the files: the library's own code, as a learner would write it. */
const source = `import { mnist } from "@deltabook/nn";
await mnist.load({ source: "full" });
undefined`;

/** Puts a panel that takes the full MNIST above the first cell that can use it, if there is one. */
export function offerFullData(desk: Desk): void {
  const cell = document.querySelector('[data-tags~="full-data"]');
  cell?.before(panel(desk).node);
}

function panel({ runs }: Desk): DataPanel {
  return new DataPanel({
    add: async (files, onProgress) => {
      const missing = await runs.session.addMnistFiles(files, ({ done, total, file }) => {
        onProgress(`Reading file ${done + 1} of ${total}: ${file}`);
      });
      return said(missing);
    },
    fetch: async (outputs) => {
      const { ok, problem } = await runs.run(fetching(outputs));
      if (!ok) throw new Error(problem ?? "Fetching was stopped");
      return said([]);
    },
    cancel: () => {
      runs.stop();
    },
  });
}

function said(missing: readonly string[]): string {
  return missing.length === 0
    ? "All four files are in this browser: run the next cells."
    : `Still missing: ${missing.join(", ")}`;
}

/** A run that is no cell of the notebook; its progress is shown in the panel. */
function fetching(outputs: OutputsView): RunnableCell {
  return {
    id: "full MNIST",
    source,
    begin: () => undefined,
    hint: () => undefined,
    showState: () => undefined,
    show: (shown) => {
      outputs.show(shown.filter(({ output_type }) => output_type === "display_data"));
    },
    settle: () => {
      outputs.flush();
    },
  };
}
