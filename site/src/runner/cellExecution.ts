import { asText } from "../../../tools/kernel/asText.js";
import { checkShown, cutFailure } from "../../../tools/kernel/caps.js";
import { Cell, type CellSink } from "../../../tools/kernel/cell.js";
import type { CellRunner } from "../../../tools/kernel/cellRunner.js";
import type { StrayErrors } from "../../../tools/kernel/strayErrors.js";
import type { RunnerReport, RunnerRequest } from "../session/messages.js";
import type { HandedCells } from "./handedCells.js";

type Report = (report: RunnerReport) => void;

/** Runs the cells that the page sends, one at a time. */
export class CellExecution {
  private readonly runner: CellRunner;
  private readonly cells: HandedCells;
  private readonly strayErrors: StrayErrors;
  private readonly report: Report;

  constructor(runner: CellRunner, cells: HandedCells, strayErrors: StrayErrors, report: Report) {
    this.runner = runner;
    this.cells = cells;
    this.strayErrors = strayErrors;
    this.report = report;
  }

  async run(request: Extract<RunnerRequest, { kind: "run" }>): Promise<void> {
    const { id, label, source, cell: ready } = request;
    const cell = new Cell(label, source, sinkFor(id, this.report));
    this.cells.hand(ready);
    this.strayErrors.handOver(cell);
    await this.runner.run(cell);
    if (cell.failure) cell.showError(cell.failure);
    const { assigned } = this.cells;
    this.report({ kind: "end", id, ok: !cell.failure, assigned });
  }
}

function sinkFor(id: number, report: Report): CellSink {
  return {
    stream(name, text) {
      report({ kind: "stream", id, name, text });
    },
    display(content, update) {
      report({ kind: "display", id, content: checkShown(content), update });
    },
    result(value) {
      const text = asText(value)["text/plain"];
      // What prints itself as nothing, as the handle of a display does, is no result.
      if (text !== "") report({ kind: "result", id, text });
    },
    error(failure) {
      report({ kind: "error", id, failure: cutFailure(failure) });
    },
  };
}
