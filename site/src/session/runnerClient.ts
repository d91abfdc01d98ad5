import { FilesClient } from "./filesClient.js";
import type { ReadyCell, RunnerReport, RunnerRequest, Shown } from "./messages.js";
import type { AddingProgress, OutputSink } from "./types.js";

/** How a cell ended, and the variables that have a value then. */
export interface CellEnd {
  readonly ok: boolean;
  readonly assigned: readonly string[];
}

/** A cell to be run. */
export interface CellRun {
  readonly label: string;
  readonly source: string;
  readonly cell: ReadyCell;
  readonly sink: OutputSink;
}

/** The worker that runs the cells, and has their variables. */
export class RunnerClient {
  private readonly worker: Worker;
  /** The sinks of all runs: a cell may print after it has ended. */
  private readonly sinks: OutputSink[] = [];
  private readonly files = new FilesClient();
  /** What is called at the next answers to "stop". */
  private readonly onStopHeard: (() => void)[] = [];
  private resolveEnd: ((end: CellEnd) => void) | undefined;
  private rejectEnd: ((error: Error) => void) | undefined;
  /** Why the worker has ended, if it has. */
  private ended: Error | undefined;
  private readonly started: Promise<void>;

  private constructor(url: URL, onLost: () => void) {
    this.worker = new Worker(url);
    this.started = new Promise((resolve, reject) => {
      this.worker.onmessage = ({ data }: MessageEvent<RunnerReport>) => {
        if (data.kind === "ready") resolve();
        else this.receive(data);
      };
      this.worker.onerror = ({ message }) => {
        const reason = message || "check the network, then try it again";
        reject(new Error(`Cannot load what runs the cells, ${url.href}: ${reason}`));
        onLost();
        this.end(new Error(`What runs the cells has ended: ${reason}; all variables are gone`));
      };
    });
  }

  /**
   * Starts the worker; `onLost` is called when it cannot be loaded, or ends by itself.
   *
   * @throws Error if it cannot be loaded
   */
  static async start(url: URL, onLost: () => void): Promise<RunnerClient> {
    const client = new RunnerClient(url, onLost);
    await client.started;
    return client;
  }

  /** Runs a cell, one at a time; resolves when it has ended. @throws Error if the worker has ended before */
  run({ label, source, cell, sink }: CellRun): Promise<CellEnd> {
    if (this.ended) return Promise.reject(this.ended);
    const id = this.sinks.push(sink) - 1;
    return new Promise((resolve, reject) => {
      this.resolveEnd = resolve;
      this.rejectEnd = reject;
      this.post({ kind: "run", id, label, source, cell });
    });
  }

  /**
   * Gives data files to the library; resolves to the names of those that are missing still.
   *
   * @throws Error that says which file is wrong
   */
  addFiles(
    files: readonly File[],
    onProgress: (progress: AddingProgress) => void,
  ): Promise<readonly string[]> {
    if (this.ended) return Promise.reject(this.ended);
    return this.files.add(onProgress, (id) => {
      this.post({ kind: "add files", id, files });
    });
  }

  /** Asks what runs to stop; `onHeard` is called when the worker has got that: it is not in an endless loop. */
  stop(onHeard: () => void): void {
    this.onStopHeard.push(onHeard);
    this.post({ kind: "stop" });
  }

  /** Ends the worker, whatever it does; the cell that runs fails with `reason`. */
  end(reason: Error): void {
    this.worker.terminate();
    this.ended = reason;
    this.rejectEnd?.(reason);
    this.files.fail(reason);
  }

  private post(request: RunnerRequest): void {
    this.worker.postMessage(request);
  }

  private receive(report: Exclude<RunnerReport, { kind: "ready" }>): void {
    if (this.files.receive(report)) return;
    if (report.kind === "stop heard") {
      this.onStopHeard.shift()?.();
      return;
    }
    const sink = this.sinks.at(report.id);
    if (report.kind === "end") this.resolveEnd?.(report);
    else if (sink) give(report, sink);
  }
}

function give(report: RunnerReport, sink: OutputSink): void {
  if (report.kind === "stream") sink.stream(report.name, report.text);
  if (report.kind === "result") sink.result({ "text/plain": report.text });
  if (report.kind === "error") sink.error(report.failure);
  if (report.kind !== "display") return;
  const { data, transient } = JSON.parse(report.content) as Shown;
  const displayId = transient?.display_id;
  if (report.update && displayId !== undefined) sink.update(data, displayId);
  else sink.display(data, displayId);
}
