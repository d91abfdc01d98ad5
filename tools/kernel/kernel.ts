import { Answers } from "./answers.js";
import { CellConverter } from "./cellConverter.js";
import { CellRunner } from "./cellRunner.js";
import { startControlThread, type ControlThread } from "./control/controlThread.js";
import type { ThreadReport } from "./control/thread.js";
import { ThreadState } from "./control/threadState.js";
import { CellExecution } from "./execution.js";
import { ExecutionQueue } from "./executionQueue.js";
import { installHost } from "./host.js";
import { Interrupts } from "./interrupts.js";
import { endIfStopped, printTo } from "./printing.js";
import { catchProcessErrors } from "./processErrors.js";
import { endProcess, forbidExit } from "./processExit.js";
import { redirectOutput } from "./processOutput.js";
import type { Connection } from "./protocol/connection.js";
import type { Message } from "./protocol/message.js";
import { openPublisher, openRequests } from "./protocol/sockets.js";
import type { PublishSocket, RequestSocket } from "./protocol/sockets.js";
import { ShellRequests } from "./shellRequests.js";
import { StrayErrors } from "./strayErrors.js";
import { onTslabDisplay } from "./tslab/display.js";

/** The kernel of this process: it runs the cells that a client sends, until a client or the end of its parent ends it. */
export class Kernel {
  private readonly state: ThreadState;
  private readonly iopub: PublishSocket;
  private readonly control: ControlThread;
  private readonly converter: CellConverter;
  private readonly runner: CellRunner;
  private readonly interrupts: Interrupts;
  private readonly strayErrors: StrayErrors;
  private readonly requests: ShellRequests;
  private readonly queue: ExecutionQueue;
  private readonly answers: Answers;
  private shell!: RequestSocket;
  private stdin!: RequestSocket;
  private isEnding = false;

  /**
   * Opens the sockets that the client expects, and makes the compiler ready. No cell runs before who has called this
   * could go on. `beforeCell` is called at the last moment before the code of each cell runs.
   */
  static async start(connection: Connection, beforeCell?: () => void): Promise<void> {
    const state = new ThreadState();
    const iopub = await openPublisher(connection);
    const control = await startControlThread(connection, state);
    const kernel = new Kernel(state, iopub, control);
    if (beforeCell) kernel.runner.beforeCell = beforeCell;
    await kernel.listen(connection);
  }

  private constructor(state: ThreadState, iopub: PublishSocket, control: ControlThread) {
    this.state = state;
    this.iopub = iopub;
    this.control = control;
    this.answers = new Answers(iopub, (message) => {
      this.shell.send(message);
    });
    this.answers.status("starting");
    const makeConverter = (isBrowser: boolean): CellConverter =>
      new CellConverter(isBrowser, (work) => state.whileCompiling(work));
    this.converter = makeConverter(false);
    this.runner = new CellRunner(process.cwd(), this.converter, () => makeConverter(true));
    this.interrupts = new Interrupts(this.runner, state);
    this.strayErrors = new StrayErrors(this.runner);
    this.requests = new ShellRequests(this.runner, this.answers);
    const execution = new CellExecution(this.runner, this.strayErrors, this.answers);
    this.queue = new ExecutionQueue(execution);
    this.prepareProcess();
  }

  private async listen(connection: Connection): Promise<void> {
    this.stdin = await openRequests(connection, "stdin", () => undefined);
    this.shell = await openRequests(connection, "shell", (request) => {
      this.onShellRequest(request);
    });
    this.control.onReport((report) => {
      this.onReport(report);
    });
    this.converter.warmUp();
  }

  /** What a cell does with the process concerns the cell, not the kernel. */
  private prepareProcess(): void {
    const { runner, interrupts } = this;
    forbidExit();
    redirectOutput(printTo(runner));
    onTslabDisplay((content, update) => {
      endIfStopped(runner);
      runner.last?.display(content, update);
    });
    installHost(runner, (listener) => interrupts.listen(listener));
    catchProcessErrors((error) => {
      this.strayErrors.receive(error);
    });
    this.hearSignals();
  }

  /** Stop by a signal, as older clients send it. Node.js takes the listener off while a cell is in its synchronous part. */
  private hearSignals(): void {
    const { press } = this.interrupts;
    if (!process.listeners("SIGINT").includes(press)) process.on("SIGINT", press);
  }

  private onShellRequest(request: Message): void {
    const type = request.header.msg_type;
    if (type === "execute_request") this.queue.add(request);
    else if (type === "shutdown_request") this.shutDown(request);
    else this.requests.answer(request);
  }

  private onReport(report: ThreadReport): void {
    if (report.type === "terminated") this.onTerminated();
    if (report.type === "orphaned") void this.end();
    if (report.type === "request") this.onControlRequest(report.request);
  }

  /** What ran was ended in the middle, and did not put back what it had changed. */
  private onTerminated(): void {
    this.hearSignals();
    this.interrupts.cutPressed();
  }

  /** The control thread has sent the reply; what the request asks for is done here. */
  private onControlRequest(request: Message): void {
    this.answers.status("busy", request);
    const type = request.header.msg_type;
    if (type === "interrupt_request") {
      this.state.answered += 1;
      this.interrupts.press();
    }
    this.answers.status("idle", request);
    if (type === "shutdown_request") void this.end();
  }

  private shutDown(request: Message): void {
    const content = { status: "ok", restart: request.content["restart"] === true };
    this.answers.reply("shutdown_reply", content, request);
    void this.end();
  }

  private async end(): Promise<void> {
    if (this.isEnding) return;
    this.isEnding = true;
    this.runner.close();
    for (const socket of [this.iopub, this.stdin, this.shell]) socket.close();
    await this.control.close();
    endProcess(0);
  }
}
