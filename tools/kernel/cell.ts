import { joinFailures, type Failure } from "./errors/failure.js";
import { OutputStream, type StreamName } from "./outputStream.js";

/** What a cell shows: the content of `display_data` or `update_display_data`. */
export type Shown = Record<string, unknown>;

/** Where the output of a cell goes. */
export interface CellSink {
  stream(name: StreamName, text: string): void;
  display(content: Shown, update: boolean): void;
  /** The value of the last expression. */
  result(value: unknown): void;
  /** What went wrong, as the front end shows it under the cell. */
  error(failure: Failure): void;
}

/** One run of a cell: its output, and how it ends. */
export class Cell {
  /** Its name in stack traces. */
  readonly label: string;
  readonly source: string;
  /** Resolves when the cell is to be waited for no longer. */
  readonly cutOff: Promise<void>;
  private readonly sink: CellSink;
  private readonly stream: OutputStream;
  private readonly endings: (() => void)[] = [];
  private resolveCutOff!: () => void;
  private failed: Failure | undefined;
  private stopped = false;

  constructor(label: string, source: string, sink: CellSink) {
    this.label = label;
    this.source = source;
    this.sink = sink;
    this.stream = new OutputStream((name, text) => {
      sink.stream(name, text);
    });
    this.cutOff = new Promise((resolve) => {
      this.resolveCutOff = resolve;
    });
  }

  /** What went wrong, if anything. */
  get failure(): Failure | undefined {
    return this.failed;
  }

  /** Whether the cell was cut off; parts of it may still run. */
  get isStopped(): boolean {
    return this.stopped;
  }

  write(name: StreamName, text: string): void {
    this.stream.write(name, text);
  }

  display(content: Shown, update: boolean): void {
    this.stream.flush();
    this.sink.display(content, update);
  }

  result(value: unknown): void {
    this.stream.flush();
    this.sink.result(value);
  }

  /** Shows an error under the cell. */
  showError(failure: Failure): void {
    this.stream.flush();
    this.sink.error(failure);
  }

  /** Calls `send` when the cell ends. */
  beforeEnd(send: () => void): void {
    this.endings.push(send);
  }

  fail(failure: Failure): void {
    this.failed = this.failed ? joinFailures(this.failed, failure) : failure;
  }

  /** Fails the cell now, whether or not it still waits for something. */
  cut(failure: Failure): void {
    this.fail(failure);
    this.stopped = true;
    this.resolveCutOff();
  }

  /** Sends all that waits: the cell is about to be reported as done. */
  flush(): void {
    for (const send of this.endings.splice(0)) send();
    this.stream.flush();
  }
}
