import type {
  Content,
  KeptNotebook,
  NotebookStore,
  PutAside,
} from "../../../../site/src/page/storage/notebookStore";
import { StorageError } from "../../../../site/src/page/storage/storageError";

/** A store in memory, which can be full. */
export class MemoryStore implements NotebookStore {
  kept: KeptNotebook | undefined;
  asides: PutAside[] = [];
  isFull = false;

  read(): Promise<KeptNotebook | undefined> {
    return Promise.resolve(this.kept);
  }

  async write(
    name: string,
    revision: number,
    content: Content | undefined,
  ): ReturnType<NotebookStore["write"]> {
    this.#check();
    if ((this.kept?.revision ?? 0) !== revision) return { ok: false, other: this.kept };
    const next = content ? revision + 1 : 0;
    this.kept = content && { name, ...content, revision: next, saved: 0 };
    return Promise.resolve({ ok: true, revision: next });
  }

  putAside(name: string, text: string, reason: string, id?: number): Promise<number> {
    this.#check();
    const record = { id: id ?? this.asides.length + 1, name, text, reason, saved: 0 };
    this.asides = [record, ...this.asides.filter((aside) => aside.id !== id)];
    return Promise.resolve(record.id);
  }

  aside(): Promise<readonly PutAside[]> {
    return Promise.resolve(this.asides);
  }

  dropAside(id: number): Promise<void> {
    this.asides = this.asides.filter((aside) => aside.id !== id);
    return Promise.resolve();
  }

  #check(): void {
    if (this.isFull) throw new StorageError("Cannot keep: full");
  }
}
