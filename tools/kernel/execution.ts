import type { Answers } from "./answers.js";
import { asText } from "./asText.js";
import { Cell, type CellSink } from "./cell.js";
import { checkShown, cutFailure } from "./caps.js";
import type { CellRunner } from "./cellRunner.js";
import { pendingArrivals, type Execution } from "./executionQueue.js";
import type { Failure } from "./errors/failure.js";
import type { Content, Message } from "./protocol/message.js";
import type { StrayErrors } from "./strayErrors.js";

/** Answers `execute_request`. */
export class CellExecution implements Execution {
  private count = 0;
  private silentCount = 0;
  private readonly runner: CellRunner;
  private readonly strayErrors: StrayErrors;
  private readonly answers: Answers;

  constructor(runner: CellRunner, strayErrors: StrayErrors, answers: Answers) {
    this.runner = runner;
    this.strayErrors = strayErrors;
    this.answers = answers;
  }

  async run(request: Message): Promise<boolean> {
    const metadata = { started: new Date().toISOString() };
    this.answers.status("busy", request);
    const failure = await this.runCell(request);
    const content = failure
      ? { status: "error", ...cutFailure(failure) }
      : await this.success(request);
    const goesOn = !failure || request.content["stop_on_error"] === false;
    if (!goesOn) await pendingArrivals();
    this.reply(content, request, metadata);
    this.answers.status("idle", request);
    return goesOn;
  }

  abort(request: Message): void {
    this.answers.status("busy", request);
    this.reply({ status: "aborted" }, request, {});
    this.answers.status("idle", request);
  }

  private async runCell(request: Message): Promise<Failure | undefined> {
    const { code, silent, store_history: isStored } = request.content;
    const isNumbered = !silent && isStored !== false;
    if (isNumbered) this.count += 1;
    if (!silent) this.publish("execute_input", { code }, request);
    const label = isNumbered ? `In[${this.count}]` : this.silentLabel();
    const cell = new Cell(label, String(code), this.sinkFor(request));
    if (!silent) this.strayErrors.handOver(cell);
    await this.runner.run(cell);
    if (cell.failure) cell.showError(cell.failure);
    return cell.failure;
  }

  private sinkFor(request: Message): CellSink {
    const { answers } = this;
    return {
      stream: (name, text) => {
        answers.publish("stream", { name, text }, request);
      },
      display: (content, update) => {
        checkShown(content);
        answers.publish(update ? "update_display_data" : "display_data", content, request);
      },
      result: (value) => {
        const data = asText(value);
        // What prints itself as nothing, as the handle of a display does, is no result.
        if (request.content["silent"] || data["text/plain"] === "") return;
        this.publish("execute_result", { data, metadata: {} }, request);
      },
      error: (failure) => {
        answers.publish("error", { ...cutFailure(failure) }, request);
      },
    };
  }

  private async success({ content }: Message): Promise<Content> {
    const expressions = Object.entries((content["user_expressions"] ?? {}) as Content);
    const values: Content = {};
    for (const [name, code] of expressions) values[name] = await this.evaluate(String(code));
    return { status: "ok", user_expressions: values, payload: [] };
  }

  /** The value of one of the `user_expressions`; what it prints is dropped. */
  private async evaluate(code: string): Promise<Content> {
    let data = asText(undefined);
    const drop = (): void => undefined;
    const sink = { stream: drop, display: drop, error: drop };
    const result = (value: unknown): void => {
      data = asText(value);
    };
    const cell = new Cell(this.silentLabel(), code, { ...sink, result });
    await this.runner.run(cell);
    return cell.failure
      ? { status: "error", ...cutFailure(cell.failure) }
      : { status: "ok", data, metadata: {} };
  }

  private silentLabel(): string {
    this.silentCount += 1;
    return `Silent[${this.silentCount}]`;
  }

  private publish(type: string, content: Content, request: Message): void {
    this.answers.publish(type, { ...content, execution_count: this.count }, request);
  }

  private reply(content: Content, request: Message, metadata: Content): void {
    const counted = { ...content, execution_count: this.count };
    this.answers.reply("execute_reply", counted, request, metadata);
  }
}
