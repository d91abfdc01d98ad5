import type { CompilerReply, CompilerRequest, CompilerTask, CompilerTasks } from "./messages.js";

/** Who waits for an answer. */
interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The compiler in its worker, which is started by the first question. */
export class CompilerClient {
  private readonly url: URL;
  private worker: Worker | undefined;
  private asked = 0;
  private hasAnswered = false;
  private readonly waiting = new Map<number, Waiting>();

  constructor(url: URL) {
    this.url = url;
  }

  /** Whether the compiler is there: it has answered a question. */
  get isLoaded(): boolean {
    return this.hasAnswered;
  }

  /** @throws Error if the compiler cannot be loaded; the next question tries it again */
  ask<Task extends CompilerTask>(
    task: Task,
    ...input: Parameters<CompilerTasks[Task]>
  ): Promise<ReturnType<CompilerTasks[Task]>> {
    this.worker ??= this.start();
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.worker?.postMessage({ id, task, input } satisfies CompilerRequest);
    });
  }

  /** Ends the worker, and with it the modules that it knows; a question that waits gets an error. */
  close(): void {
    this.end(new Error("Cannot answer: the compiler was ended"));
  }

  private start(): Worker {
    const worker = new Worker(this.url);
    worker.onmessage = ({ data }: MessageEvent<CompilerReply>) => {
      this.receive(data);
    };
    worker.onerror = ({ message }) => {
      const reason = message || "check the network, then try it again";
      this.end(new Error(`Cannot load the TypeScript compiler, ${this.url.href}: ${reason}`));
    };
    return worker;
  }

  private receive(reply: CompilerReply): void {
    const asked = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if ("error" in reply) {
      asked?.reject(new Error(reply.error));
      return;
    }
    this.hasAnswered = true;
    asked?.resolve(reply.value);
  }

  private end(error: Error): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.hasAnswered = false;
    const left = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of left) reject(error);
  }
}
