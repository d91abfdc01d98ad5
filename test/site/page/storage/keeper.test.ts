import { beforeEach, expect, test, vi } from "vitest";
import { Keeper, type Channel } from "../../../../site/src/page/storage/keeper";
import type {
  Content,
  KeptNotebook,
  NotebookStore,
  PutAside,
} from "../../../../site/src/page/storage/notebookStore";
import { StorageError } from "../../../../site/src/page/storage/storageError";

/** A store in memory, which can be full. */
class MemoryStore implements NotebookStore {
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

  putAside(name: string, text: string, reason: string): Promise<void> {
    this.#check();
    this.asides.unshift({ id: this.asides.length + 1, name, text, reason, saved: 0 });
    return Promise.resolve();
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

let store = new MemoryStore();

/** A tab with a notebook in it. */
function tab(content: () => Content | undefined): {
  keeper: Keeper;
  channel: Channel & { posted: unknown[] };
  events: {
    saved: ReturnType<typeof vi.fn>;
    failed: ReturnType<typeof vi.fn>;
    otherTab: ReturnType<typeof vi.fn>;
  };
} {
  const posted: unknown[] = [];
  const channel = {
    posted,
    onmessage: null,
    postMessage: (message: unknown) => posted.push(message),
  };
  const events = { saved: vi.fn(), failed: vi.fn(), otherTab: vi.fn() };
  const keeper = new Keeper({
    name: "01",
    store,
    channel,
    events: { content, ...events },
    pause: 5,
  });
  return { keeper, channel, events };
}

const mine = (text = "mine"): Content => ({ text, base: "b" });

beforeEach(() => {
  store = new MemoryStore();
});

test("Keeper writes after a pause, once for many changes, and tells other tabs", async () => {
  const { keeper, channel, events } = tab(() => mine());
  keeper.changed();
  keeper.changed();
  expect(keeper.hasUnsaved).toBe(true);
  await vi.waitFor(() => {
    expect(events.saved).toHaveBeenCalledOnce();
  });
  expect(store.kept).toMatchObject({ name: "01", text: "mine", base: "b", revision: 1 });
  expect(channel.posted).toEqual([{ name: "01", revision: 1 }]);
  expect(keeper.hasUnsaved).toBe(false);
});

test("Keeper removes what is kept where nothing differs from the lesson any more", async () => {
  let content: Content | undefined = mine();
  const { keeper } = tab(() => content);
  keeper.changed();
  await keeper.flush();
  content = undefined;
  keeper.changed();
  await keeper.flush();
  expect(store.kept).toBeUndefined();
});

test("Keeper says that a store is full, and goes on as soon as it is not", async () => {
  const { keeper, events } = tab(() => mine());
  store.isFull = true;
  keeper.changed();
  await keeper.flush();
  expect(events.failed).toHaveBeenCalledOnce();
  expect(keeper.hasUnsaved).toBe(true);
  expect(await keeper.putAside("x", "y")).toBe(false);
  store.isFull = false;
  await keeper.flush();
  expect(store.kept?.text).toBe("mine");
});

test("Keeper has not written what could not be made into a text", async () => {
  const content = vi.fn(() => mine());
  const { keeper } = tab(content);
  keeper.changed();
  content.mockImplementationOnce(() => {
    throw new RangeError("Maximum call stack size exceeded");
  });
  await expect(keeper.flush()).rejects.toThrow(RangeError);
  expect(keeper.hasUnsaved).toBe(true);
  await keeper.flush();
  expect(store.kept?.text).toBe("mine");
});

test("Keeper never writes over what another tab has written", async () => {
  const [first, second] = [tab(() => mine("first")), tab(() => mine("second"))];
  await Promise.all([first.keeper.read(), second.keeper.read()]);
  first.keeper.changed();
  await first.keeper.flush();
  second.keeper.changed();
  await second.keeper.flush();
  expect(second.events.otherTab).toHaveBeenCalledExactlyOnceWith(store.kept);
  second.keeper.changed();
  await second.keeper.flush();
  expect(store.kept?.text).toBe("first");
});

test("Keeper goes on with this tab's notebook, and puts the other's aside", async () => {
  const { keeper } = tab(() => mine());
  store.kept = { name: "01", text: "theirs", base: "b", revision: 5, saved: 0 };
  keeper.changed();
  await keeper.flush();
  expect(await keeper.resolve("mine")).toBe(true);
  expect(store.kept).toMatchObject({ text: "mine", revision: 6 });
  expect(store.asides).toMatchObject([{ text: "theirs", reason: "edited in two tabs" }]);
});

test("Keeper goes on with the other tab's notebook, and puts this one's aside", async () => {
  const { keeper } = tab(() => mine());
  store.kept = { name: "01", text: "theirs", base: "b", revision: 5, saved: 0 };
  keeper.changed();
  await keeper.flush();
  expect(await keeper.resolve("theirs")).toBe(true);
  expect(store.kept).toMatchObject({ text: "theirs", revision: 5 });
  expect((await keeper.aside()).map(({ text }) => text)).toEqual(["mine"]);
  await keeper.dropAside(1);
  expect(await keeper.aside()).toEqual([]);
});

test.each(["mine", "theirs"] as const)(
  "Keeper gives up neither notebook for %s where the one left cannot be put aside",
  async (keep) => {
    const { keeper, events } = tab(() => mine());
    store.kept = { name: "01", text: "theirs", base: "b", revision: 5, saved: 0 };
    keeper.changed();
    await keeper.flush();
    store.putAside = () => Promise.reject(new StorageError("Cannot put aside: full"));
    expect(await keeper.resolve(keep)).toBe(false);
    expect(events.otherTab).toHaveBeenCalledTimes(2);
    await keeper.flush();
    expect(store.kept).toMatchObject({ text: "theirs", revision: 5 });
    expect(keeper.hasUnsaved).toBe(true);
  },
);

test("Keeper leaves alone what could not be read nor put aside, until the reader has chosen", async () => {
  const { keeper, events } = tab(() => mine());
  store.kept = { name: "01", text: "{ damaged", base: "b", revision: 5, saved: 0 };
  await keeper.read();
  keeper.leaveAlone();
  keeper.changed();
  await keeper.flush();
  expect(store.kept.text).toBe("{ damaged");
  expect(events.otherTab).toHaveBeenCalledOnce();
  await keeper.resolve("mine");
  expect(store.kept.text).toBe("mine");
  expect(store.asides.map(({ text }) => text)).toEqual(["{ damaged"]);
});

test("Keeper hears at once of another tab's edits", async () => {
  const { channel, events } = tab(() => undefined);
  store.kept = { name: "01", text: "theirs", base: "b", revision: 5, saved: 0 };
  channel.onmessage!({ data: { name: "02", revision: 5 } } as MessageEvent);
  channel.onmessage!({ data: { name: "01", revision: 5 } } as MessageEvent);
  await vi.waitFor(() => {
    expect(events.otherTab).toHaveBeenCalledExactlyOnceWith(store.kept);
  });
});
