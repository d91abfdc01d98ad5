import { beforeEach, expect, test, vi } from "vitest";
import { Keeper, type Channel } from "../../../../site/src/page/storage/keeper";
import type { Leftover, Leftovers } from "../../../../site/src/page/storage/leftovers";
import type { Content, KeptNotebook } from "../../../../site/src/page/storage/notebookStore";
import { StorageError } from "../../../../site/src/page/storage/storageError";
import { MemoryStore } from "./memoryStore";

let store = new MemoryStore();
let left: Leftover[] = [];
let hasRoomLeft = true;

const leftovers: Leftovers = {
  put: (leftover) => {
    if (hasRoomLeft) left = [...left.filter(({ by }) => by !== leftover.by), leftover];
    return hasRoomLeft;
  },
  list: () => left,
  drop: ({ by }) => {
    left = left.filter((leftover) => leftover.by !== by);
  },
};

/** A tab with a notebook in it. */
function tab(content: () => Content | undefined): {
  keeper: Keeper;
  channel: Channel & { posted: unknown[] };
  events: Record<"saved" | "failed" | "ready" | "follow" | "conflict", ReturnType<typeof vi.fn>>;
} {
  const posted: unknown[] = [];
  const channel = {
    posted,
    onmessage: null,
    postMessage: (message: unknown) => posted.push(message),
  };
  const events = {
    saved: vi.fn(),
    failed: vi.fn(),
    ready: vi.fn(() => Promise.resolve(true)),
    follow: vi.fn(() => true),
    conflict: vi.fn(),
  };
  const keeper = new Keeper({
    name: "01",
    store,
    leftovers,
    channel,
    events: { content, ...events },
    pause: 5,
  });
  return { keeper, channel, events };
}

/** What another tab has written. */
const theirs = (text = "theirs"): KeptNotebook => ({
  name: "01",
  text,
  base: "b",
  revision: 5,
  saved: 0,
});

/** A tab with an edit that cannot be written over another tab's. */
async function conflicting(content = () => mine()): Promise<ReturnType<typeof tab>> {
  const opened = tab(content);
  store.kept = theirs();
  opened.keeper.changed();
  await opened.keeper.flush();
  return opened;
}

const mine = (text = "mine"): Content => ({ text, base: "b" });

beforeEach(() => {
  [store, left, hasRoomLeft] = [new MemoryStore(), [], true];
});

test("Keeper writes after a pause, once for many changes, and tells other tabs", async () => {
  const { keeper, channel, events } = tab(() => mine());
  keeper.changed();
  keeper.changed();
  await vi.waitFor(() => {
    expect(events.saved).toHaveBeenCalledOnce();
  });
  expect(store.kept).toMatchObject({ name: "01", text: "mine", base: "b", revision: 1 });
  expect(channel.posted).toEqual([{ name: "01", revision: 1 }]);
  expect([keeper.leave(), left]).toEqual([true, []]);
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
  expect(keeper.leave()).toBe(false);
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
  await keeper.flush();
  expect(store.kept?.text).toBe("mine");
});

test("Keeper never writes over what another tab has written, and puts aside what is written here, once", async () => {
  let text = "mine";
  const { keeper, events } = await conflicting(() => mine(text));
  expect(events.conflict).toHaveBeenCalledExactlyOnceWith(true);
  text = "mine, and more";
  keeper.changed();
  await keeper.flush();
  expect(store.kept?.text).toBe("theirs");
  expect(store.asides).toMatchObject([{ text: "mine, and more", reason: "edited in two tabs" }]);
  expect(events.conflict).toHaveBeenCalledOnce();
});

test("Keeper goes on with this tab's notebook, and puts the other's aside", async () => {
  const { keeper } = await conflicting();
  expect(await keeper.resolve("mine")).toBe(true);
  expect(store.kept).toMatchObject({ text: "mine", revision: 6 });
  expect(store.asides).toMatchObject([{ text: "theirs", reason: "edited in two tabs" }]);
});

test("Keeper goes on with the other tab's notebook as it is then; this one's stays aside", async () => {
  const { keeper, channel, events } = await conflicting();
  store.kept = { ...theirs("theirs, and more"), revision: 6 };
  channel.onmessage!({ data: { name: "01", revision: 6 } } as MessageEvent);
  await vi.waitFor(async () => {
    expect(await keeper.resolve("theirs")).toBe(true);
    expect(events.follow).toHaveBeenLastCalledWith(store.kept);
  });
  expect(store.kept).toMatchObject({ text: "theirs, and more", revision: 6 });
  expect((await keeper.aside()).map(({ text }) => text)).toEqual(["mine"]);
  await keeper.dropAside(1);
  expect(await keeper.aside()).toEqual([]);
});

test.each(["mine", "theirs"] as const)(
  "Keeper gives up neither notebook for %s where the one left cannot be put aside",
  async (keep) => {
    store.putAside = () => Promise.reject(new StorageError("Cannot put aside: full"));
    const { keeper, events } = await conflicting();
    expect(await keeper.resolve(keep)).toBe(false);
    expect(events.conflict.mock.calls).toEqual([[false], [false]]);
    await keeper.flush();
    expect(store.kept).toMatchObject({ text: "theirs", revision: 5 });
    expect(keeper.leave()).toBe(false);
  },
);

test("Keeper leaves alone what could not be read nor put aside, until the reader has chosen", async () => {
  const { keeper, events } = tab(() => mine());
  store.kept = theirs("{ damaged");
  await keeper.read();
  keeper.leaveAlone();
  keeper.changed();
  await keeper.flush();
  expect(store.kept.text).toBe("{ damaged");
  expect(events.conflict).toHaveBeenCalledOnce();
  await keeper.resolve("mine");
  expect(store.kept.text).toBe("mine");
  expect(store.asides.map(({ text }) => text)).toEqual(["{ damaged"]);
});

test("Keeper follows another tab at once where nothing was changed here, and then writes over it", async () => {
  const { keeper, channel, events } = tab(() => mine());
  store.kept = theirs();
  channel.onmessage!({ data: { name: "02", revision: 5 } } as MessageEvent);
  channel.onmessage!({ data: { name: "01", revision: 5 } } as MessageEvent);
  await vi.waitFor(() => {
    expect(events.follow).toHaveBeenCalledExactlyOnceWith(store.kept);
  });
  keeper.changed();
  await keeper.flush();
  expect(store.kept).toMatchObject({ text: "mine", revision: 6 });
  expect(events.conflict).not.toHaveBeenCalled();
});

test("Keeper follows another tab where only outputs of the lesson are new here", async () => {
  const { events } = await conflicting(() => undefined as never);
  expect(events.follow).toHaveBeenCalledOnce();
  expect(store.asides).toEqual([]);
});

test("Keeper takes the same text for its own, whichever tab wrote it", async () => {
  const { keeper, events } = await conflicting(() => mine("theirs"));
  expect(events.conflict).not.toHaveBeenCalled();
  expect(keeper.leave()).toBe(true);
});

test("Keeper keeps what is not written yet when the page is left, and stores it with the next page", async () => {
  const { keeper } = tab(() => mine());
  keeper.changed();
  expect(keeper.leave()).toBe(true);
  expect(left).toMatchObject([{ name: "01", revision: 0, content: mine() }]);
  store.kept = undefined;
  const next = tab(() => undefined);
  expect(await next.keeper.read()).toMatchObject(mine());
  expect(store.kept).toMatchObject(mine());
  expect(left).toEqual([]);
});

test("Keeper.leave is false where the browser keeps nothing, and nothing stays behind once it was written", async () => {
  const { keeper } = tab(() => mine());
  keeper.changed();
  hasRoomLeft = false;
  expect(keeper.leave()).toBe(false);
  hasRoomLeft = true;
  expect(keeper.leave()).toBe(true);
  await keeper.flush();
  expect(left).toEqual([]);
});

test("Keeper.hand keeps a notebook for another page, and puts aside what was kept there", async () => {
  const { keeper, channel } = tab(() => undefined);
  store.kept = theirs();
  expect(await keeper.hand("02", mine(), "replaced by x.ipynb")).toBe(true);
  expect(store.kept).toMatchObject({ name: "02", text: "mine" });
  expect(store.asides).toMatchObject([
    { name: "02", text: "theirs", reason: "replaced by x.ipynb" },
  ]);
  expect(channel.posted).toEqual([{ name: "02", revision: 6 }]);
  store.isFull = true;
  expect(await keeper.hand("02", mine(), "replaced by x.ipynb")).toBe(false);
});
