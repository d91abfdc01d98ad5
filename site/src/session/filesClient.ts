import type { RunnerReport } from "./messages.js";
import type { AddingProgress } from "./types.js";

/** Who waits until files are taken in. */
interface Waiting {
  readonly onProgress: (progress: AddingProgress) => void;
  readonly resolve: (missing: readonly string[]) => void;
  readonly reject: (error: Error) => void;
}

/** The page's side of giving data files to the runner. */
export class FilesClient {
  private asked = 0;
  private readonly waiting = new Map<number, Waiting>();

  /** Resolves when the runner has answered what `send` sends. */
  add(
    onProgress: (progress: AddingProgress) => void,
    send: (id: number) => void,
  ): Promise<readonly string[]> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { onProgress, resolve, reject });
      send(id);
    });
  }

  /** Takes a report of the runner; returns whether it was about files. */
  receive(report: RunnerReport): boolean {
    if (report.kind !== "adding" && report.kind !== "added" && report.kind !== "not added")
      return false;
    const waiting = this.waiting.get(report.id);
    if (report.kind === "adding") waiting?.onProgress(report.progress);
    else this.waiting.delete(report.id);
    if (report.kind === "added") waiting?.resolve(report.missing);
    if (report.kind === "not added") waiting?.reject(new Error(report.message));
    return true;
  }

  /** The runner has ended. */
  fail(error: Error): void {
    const left = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of left) reject(error);
  }
}
