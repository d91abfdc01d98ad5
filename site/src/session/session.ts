import type { CompiledModule } from "../../../tools/kernel/compiledCell.js";
import { CellQueue, type QueuedCell } from "./cellQueue.js";
import { CompilerClient } from "./compilerClient.js";
import { Declarations } from "./declarations.js";
import { Cancelled, failureOf, Stopped } from "./ending.js";
import type { ReadyCell } from "./messages.js";
import { PrecompiledStore } from "./precompiledCells.js";
import { RunnerClient, type CellEnd } from "./runnerClient.js";
import type {
  AddingProgress,
  Completions,
  Inspection,
  OutputSink,
  Problem,
  RunResult,
  SessionOptions,
  SessionState,
} from "./types.js";

export type * from "./types.js";

/** How long, in milliseconds, the worker may take to hear of Stop: in an endless loop it never does. */
const hearing = 800;

/** How long, in milliseconds, a cell whose worker has heard of Stop may take to end: it does, unless it loops from then on. */
const patience = 6000;

/** The cell that is being run: at first compiled, then in the worker. */
interface CurrentCell {
  /** Its number, from the moment when it begins. */
  count?: number;
  /** Calls it off before it begins. */
  readonly cancel: () => void;
  readonly cancelled: Promise<never>;
}

/**
 * Runs the cells of one notebook. Their variables are in a worker, which the first run starts. Cells that stand as they were
 * published were compiled with the site; for others the compiler is loaded, in a second worker.
 */
export class Session {
  /** Whether shared memory, and so threads, are there. */
  readonly isIsolated = globalThis.crossOriginIsolated;
  private readonly runnerUrl: URL;
  private readonly compiler: CompilerClient;
  private readonly precompiled: PrecompiledStore;
  private readonly onState: (state: SessionState) => void;
  private readonly queue: CellQueue;
  private state: SessionState = "not started";
  private runner: Promise<RunnerClient> | undefined;
  private current: CurrentCell | undefined;
  private count = 0;
  private declarations = new Declarations();
  /** Whether the compiler knows modules of cells, which a restart makes it forget. */
  private hasModules = false;
  /** Compiled modules of cells that the worker does not have yet: the cell that they came with may never have begun. */
  private modules: CompiledModule[] = [];

  constructor({ base, notebook, onState }: SessionOptions) {
    this.runnerUrl = new URL("assets/runner.js", base);
    this.compiler = new CompilerClient(new URL("assets/compiler.js", base));
    this.precompiled = new PrecompiledStore(new URL(`lessons/${notebook}.cells.json`, base));
    this.onState = onState;
    this.queue = new CellQueue(
      (cell) => this.runCell(cell),
      () => {
        this.showRest();
      },
    );
  }

  /**
   * Runs a cell after those that wait. Late output of earlier cells still goes to their own sinks. A failed cell aborts
   * those that wait.
   */
  run(source: string, sink: OutputSink): Promise<RunResult> {
    return this.queue.add({ source, sink });
  }

  /**
   * Stops what runs, within a second where the machine is not busy. First the library is asked, which keeps all variables; if the cell runs on, its
   * worker is ended, and the cell's error says that all variables are gone. The cells that wait are aborted.
   */
  stop(): void {
    this.queue.abortWaiting();
    const { current, runner } = this;
    if (current && current.count === undefined) current.cancel();
    else if (runner) {
      void runner.then((started) => {
        this.stopRunner(started, current);
      }, ignore);
    }
  }

  /** Whether the compiler is loaded: the first cell that needs it waits for that. */
  get hasCompiler(): boolean {
    return this.compiler.isLoaded;
  }

  /** Forgets all variables; resolves when cells can run again, or else the next one will say what is missing. */
  async restart(): Promise<void> {
    this.queue.abortWaiting();
    this.current?.cancel();
    const { runner } = this;
    if (!runner) return;
    this.forget();
    await runner.then((started) => {
      started.end(new Cancelled());
    }, ignore);
    await this.startRunner().catch(ignore);
    this.showRest();
  }

  /** Completions of the word at a position. */
  async complete(source: string, position: number): Promise<Completions> {
    return this.compiler.ask("complete", await this.declarations.text, source, position);
  }

  /** The type and the documentation of the name at a position or before it. */
  async inspect(source: string, position: number): Promise<Inspection | undefined> {
    return this.compiler.ask("inspect", await this.declarations.text, source, position);
  }

  /** The type errors of a cell as it stands. */
  async diagnose(source: string): Promise<readonly Problem[]> {
    return this.compiler.ask("diagnose", await this.declarations.text, source);
  }

  /**
   * Takes in files of the full MNIST, plain or packed by gzip: they are checked, and kept in the browser for
   * `mnist.load({ source: "full" })`. Resolves to the names of those that are missing still; without files it only tells them.
   *
   * @throws Error that says which file is wrong, or that the browser keeps no files
   */
  async addMnistFiles(
    files: readonly File[],
    onProgress: (progress: AddingProgress) => void = ignore,
  ): Promise<readonly string[]> {
    const runner = await this.startRunner();
    this.showRest();
    return runner.addFiles(files, onProgress);
  }

  /** Ends the workers. */
  close(): void {
    this.queue.abortWaiting();
    this.current?.cancel();
    void this.runner?.then((started) => {
      started.end(new Cancelled());
    }, ignore);
    this.runner = undefined;
    this.compiler.close();
  }

  private async runCell(queued: QueuedCell): Promise<RunResult> {
    const current = (this.current = newCurrent());
    try {
      const end = await this.runCompiled(queued, current);
      return { ok: end.ok, count: current.count ?? 0, aborted: false };
    } catch (error) {
      const isCancelled = error instanceof Cancelled;
      if (!isCancelled) queued.sink.error(failureOf(error));
      const { count } = current;
      return { ok: false, count: count ?? 0, aborted: isCancelled && count === undefined };
    } finally {
      this.current = undefined;
    }
  }

  private async runCompiled({ source, sink }: QueuedCell, current: CurrentCell): Promise<CellEnd> {
    const { declarations } = this;
    const starting = this.startRunner();
    starting.catch(ignore); // it is waited for after the compiler
    const cell = await Promise.race([this.compile(source), current.cancelled]);
    const runner = await Promise.race([starting, current.cancelled]);
    current.count = ++this.count;
    this.show("busy");
    const label = `In[${current.count}]`;
    const end = await runner.run({ label, source, cell: this.withModules(cell), sink });
    this.learn(cell, end, declarations);
    return end;
  }

  private async compile(source: string): Promise<ReadyCell> {
    const declared = await this.declarations.text;
    const found = await this.precompiled.find(declared, source);
    const cell = found ?? (await this.convert(declared, source));
    this.modules.push(...(cell.sideOutputs ?? []));
    return cell;
  }

  private async convert(declared: string, source: string): Promise<ReadyCell> {
    this.show("compiling");
    const cell = await this.compiler.ask("convert", declared, source);
    this.hasModules ||= cell.metadata?.module !== undefined;
    return cell;
  }

  /** A cell that does not run, because it has errors, takes no modules along. */
  private withModules(cell: ReadyCell): ReadyCell {
    return cell.output === undefined ? cell : { ...cell, sideOutputs: this.modules.splice(0) };
  }

  /** What the next cell knows. After an error it is what was reached; the compiler finds that out when it is needed. */
  private learn({ declOutput }: ReadyCell, end: CellEnd, declarations: Declarations): void {
    if (declOutput === undefined) return;
    if (end.ok) declarations.set(declOutput);
    else declarations.findLater(() => this.compiler.ask("settle", declOutput, end.assigned));
  }

  private startRunner(): Promise<RunnerClient> {
    if (this.runner) return this.runner;
    this.show("starting");
    const runner = RunnerClient.start(this.runnerUrl, () => {
      if (this.runner === runner) this.forget();
      this.showRest();
    });
    this.runner = runner;
    return runner;
  }

  private stopRunner(runner: RunnerClient, stopped: CurrentCell | undefined): void {
    const end = (): void => {
      if (!stopped || this.current !== stopped) return;
      this.forget();
      runner.end(new Stopped());
    };
    let timer = setTimeout(end, hearing);
    runner.stop(() => {
      clearTimeout(timer);
      timer = setTimeout(end, patience);
    });
  }

  /** No cell has run. */
  private forget(): void {
    this.runner = undefined;
    this.count = 0;
    this.declarations = new Declarations();
    if (this.hasModules) this.compiler.close();
    this.hasModules = false;
    this.modules = [];
  }

  /** What it is doing when no cell is run. */
  private showRest(): void {
    if (!this.current) this.show(this.runner ? "idle" : "not started");
  }

  private show(state: SessionState): void {
    if (this.state === state) return;
    this.state = state;
    this.onState(state);
  }
}

function newCurrent(): CurrentCell {
  let cancel!: () => void;
  const cancelled = new Promise<never>((_, reject) => {
    cancel = () => {
      reject(new Cancelled());
    };
  });
  cancelled.catch(ignore);
  return { cancel, cancelled };
}

function ignore(): void {
  // Who waits for the same promise is told.
}
