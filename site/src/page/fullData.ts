import { fetchFullData } from "../../../tools/site/bundles/fetchFullData";
import { Session } from "../session/session";
import { siteRoot } from "../siteRoot";
import type { Desk } from "./desk";
import type { OutputsView } from "./outputs/outputsView";
import { CellRuns, type RunnableCell } from "./run/cellRuns";
import { DataPanel } from "./view/dataPanel";

/** Puts a panel that takes the full MNIST above the first cell that can use it, if there is one. */
export function offerFullData(desk: Desk): void {
  const cell = document.querySelector('[data-tags~="full-data"]');
  cell?.before(panel(desk).node);
}

function panel({ runs, state }: Desk): DataPanel {
  const fetcher = ownRuns(state.name);
  return new DataPanel({
    add: async (files, onProgress) => {
      const missing = await runs.session.addMnistFiles(files, ({ done, total, file }) => {
        onProgress(`Reading file ${done + 1} of ${total}: ${file}`);
      });
      return said(missing);
    },
    fetch: async (outputs) => {
      const { ok, problem } = await fetcher.run(fetching(outputs)).finally(() => {
        fetcher.close();
      });
      if (!ok) throw new Error(problem ?? "Fetching was stopped");
      return said([]);
    },
    cancel: () => {
      fetcher.stop();
    },
  });
}

/** A session beside that of the cells: fetching waits for none of them, and leaves no variables among theirs. */
function ownRuns(notebook: string): CellRuns {
  return new CellRuns((onState) => new Session({ base: siteRoot(), notebook, onState }), {
    state: () => undefined,
    busy: () => undefined,
    recorded: () => undefined,
    forgotten: () => undefined,
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
    source: fetchFullData,
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
