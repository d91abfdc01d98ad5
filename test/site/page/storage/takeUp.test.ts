import { beforeEach, expect, test } from "vitest";
import type { Leftover, Leftovers } from "../../../../site/src/page/storage/leftovers";
import type { KeptNotebook, NotebookStore } from "../../../../site/src/page/storage/notebookStore";
import { StorageError } from "../../../../site/src/page/storage/storageError";
import { takeUp } from "../../../../site/src/page/storage/takeUp";

let kept: KeptNotebook | undefined;
let left: Leftover[];
let asides: string[];
let isFull: boolean;

function check(): void {
  if (isFull) throw new StorageError("full");
}

const store = {
  read: () => Promise.resolve(kept),
  write: async (name, revision, content) => {
    check();
    if ((kept?.revision ?? 0) !== revision) return { ok: false, other: kept };
    kept = content && { ...content, name, revision: revision + 1, saved: 0 };
    return Promise.resolve({ ok: true, revision: revision + 1 });
  },
  putAside: async (_, text) => {
    check();
    return Promise.resolve(asides.push(text));
  },
} satisfies Partial<NotebookStore> as unknown as NotebookStore;

const leftovers = {
  list: () => left,
  drop: (leftover) => {
    left = left.filter((each) => each !== leftover);
  },
} satisfies Partial<Leftovers> as unknown as Leftovers;

const record = (text: string, revision: number, by: string): KeptNotebook => ({
  ...{ name: "01", text, base: "b", revision, by },
  saved: 0,
});
const leftover = (revision: number, text?: string): Leftover => ({
  ...{ name: "01", by: "me", revision },
  content: text === undefined ? undefined : { text, base: "b" },
});
const take = (): Promise<KeptNotebook | undefined> => takeUp({ store, leftovers, name: "01" });

beforeEach(() => {
  [kept, left, asides, isFull] = [record("before", 3, "other"), [], [], false];
});

test("takeUp gives what is stored where nothing was left", async () => {
  expect(await take()).toBe(kept);
});

test.each([
  ["nobody has written since", 3, "other"],
  ["only the same page has", 2, "me"],
])("takeUp stores what was left where %s", async (_, revision, by) => {
  kept = record("before", 3, by);
  left = [leftover(revision, "after")];
  expect(await take()).toMatchObject({ text: "after", revision: 4 });
  expect([kept.text, left, asides]).toEqual(["after", [], []]);
});

test("takeUp puts aside what was left where somebody else has written since", async () => {
  left = [leftover(2, "after")];
  expect(await take()).toBe(kept);
  expect([left, asides]).toEqual([[], ["after"]]);
});

test("takeUp forgets what is stored already, and goes back to the lesson where the reader did", async () => {
  left = [leftover(2, "before")];
  expect(await take()).toBe(kept);
  expect([left, asides]).toEqual([[], []]);
  left = [leftover(3)];
  expect(await take()).toBeUndefined();
  expect([kept, left]).toEqual([undefined, []]);
});

test("takeUp gives what was left, and leaves it, where the store is full", async () => {
  isFull = true;
  left = [leftover(3, "after")];
  expect(await take()).toMatchObject({ text: "after", revision: 3 });
  expect([kept?.text, left.length]).toEqual(["before", 1]);
  left = [leftover(2, "after")];
  expect(await take()).toBe(kept);
  expect(left).toHaveLength(1);
});
