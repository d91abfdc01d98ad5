import { setImmediate } from "node:timers";
import { types } from "node:util";
import type { Cell } from "./cell.js";
import type { ConvertedCells } from "./convertedCells.js";
import { describeDiagnostics } from "./errors/diagnostics.js";
import { describeThrown } from "./errors/describe.js";
import type { Failure } from "./errors/failure.js";
import { stackReader } from "./errors/stackText.js";
import { installStackTraces } from "./errors/stackTraces.js";
import { Interrupted } from "./errors/interrupted.js";
import { createExecutor, keepVariables } from "./tslab/executor.js";
import type { Completions, Executor } from "./tslab/types.js";

/** Runs cells by tslab, one at a time, and finds out what became of each. */
export class CellRunner {
  /** Called at the last moment before a cell's code runs. */
  beforeCell: () => void = () => undefined;
  private running: Cell | undefined;
  private stopped = false;
  private readonly cells = new Map<string, Cell>();
  private lastStarted: Cell | undefined;
  private readonly converter: ConvertedCells;
  private browserConverter: ConvertedCells | undefined;
  private readonly executor: Executor;
  /** The values of all variables of all cells. */
  private readonly variables: Readonly<Record<string, unknown>>;

  /** Imports count from `folder`; `makeBrowserConverter` is called for the first cell marked `@browser`. */
  constructor(
    folder: string,
    converter: ConvertedCells,
    makeBrowserConverter: () => ConvertedCells,
  ) {
    const browser = (): ConvertedCells => (this.browserConverter ??= makeBrowserConverter());
    const converters = {
      node: converter,
      get browser() {
        return browser();
      },
      close: () => {
        converter.close();
        this.browserConverter?.close();
      },
    };
    this.converter = converter;
    installStackTraces(converter.locate);
    this.executor = createExecutor(folder, converters, {
      log: (value) => this.running?.result(value),
      error: (...args) => {
        this.onExecutorError(args);
      },
    });
    this.variables = keepVariables(this.executor);
  }

  /** The cell that runs now. */
  get current(): Cell | undefined {
    return this.running;
  }

  /** The cell that runs now or, between cells, the one that ran last: late output belongs to it. */
  get last(): Cell | undefined {
    return this.lastStarted;
  }

  /** Whether a cell was ever cut off: parts of it may still run. */
  get hasStopped(): boolean {
    return this.stopped;
  }

  /** The cell of this name, or undefined. */
  find(label: string): Cell | undefined {
    return this.cells.get(label);
  }

  /** Runs the cell to its end, which its `failure` then tells; never rejects. */
  async run(cell: Cell): Promise<void> {
    this.running = this.lastStarted = cell;
    this.cells.set(cell.label, cell);
    this.converter.label = cell.label;
    const { variables } = this;
    const names = Object.keys(variables);
    const unset = new Set(names.filter((name) => variables[name] === undefined));
    const succeeded = await Promise.race([this.start(cell), cell.cutOff.then(() => false)]);
    await turn();
    await turn(); // a promise that was rejected and not awaited has been reported by now
    this.collectDiagnostics(cell);
    this.converter.settle(succeeded, this.assigned(unset));
    if (!succeeded && !cell.failure)
      cell.fail({ ename: "Error", evalue: "", traceback: ["Error"] });
    this.finish(cell);
    this.running = undefined;
  }

  /** Ends the running cell now; what it awaits goes on without it. */
  cut(failure: Failure): void {
    this.running?.cut(failure);
    this.stopped = true;
    this.executor.interrupt();
  }

  /** What a thrown value says, with the lines of the cells. */
  describe(thrown: unknown): Failure {
    return describeThrown(thrown, this.converter.textAt, stackReader(this.converter.locate));
  }

  inspect(source: string, position: number): ReturnType<Executor["inspect"]> {
    return this.executor.inspect(source, position);
  }

  complete(source: string, position: number): Completions {
    return this.executor.complete(source, position);
  }

  close(): void {
    this.executor.close();
  }

  /**
   * In a callback of the event loop of its own: when an endless loop is terminated, everything that has called it is
   * gone, and that must not be the kernel's own work.
   */
  private start(cell: Cell): Promise<boolean> {
    return new Promise((resolve) => {
      setImmediate(() => {
        this.beforeCell();
        this.executor.execute(cell.source).then(resolve, (error: unknown) => {
          cell.fail(this.describe(error));
          resolve(false);
        });
      });
    });
  }

  /** tslab calls this with a thrown value, or with a format and the parts of a diagnostic. */
  private onExecutorError(args: unknown[]): void {
    const cell = this.running;
    if (!cell || cell.isStopped || args.length !== 1) return;
    const [thrown] = args;
    const isSignal =
      types.isNativeError(thrown) &&
      (thrown as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_INTERRUPTED";
    cell.fail(this.describe(isSignal ? new Interrupted() : thrown));
  }

  /** The variables that have a value, and those that were already `unset` when the cell began. */
  private assigned(unset: ReadonlySet<string>): ReadonlySet<string> {
    const names = Object.keys(this.variables);
    return new Set(names.filter((name) => this.variables[name] !== undefined || unset.has(name)));
  }

  private collectDiagnostics(cell: Cell): void {
    for (const converter of [this.converter, this.browserConverter]) {
      const diagnostics = converter?.takeDiagnostics() ?? [];
      if (diagnostics.length === 0) continue;
      const source = (file?: string): string | undefined =>
        file === undefined ? cell.source : converter?.moduleSource(file);
      cell.fail(describeDiagnostics(diagnostics, source));
    }
  }

  private finish(cell: Cell): void {
    try {
      cell.flush();
    } catch (error) {
      cell.fail(this.describe(error));
    }
  }
}

/** Lets what is due now happen. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
