import { expect, test } from "vitest";
import { leftoversIn } from "../../../../site/src/page/storage/leftovers";

/** A storage with room for so many characters. */
function storage(room = Infinity): Storage {
  const items = {} as Record<string, string>;
  const methods = {
    getItem: (key: string) => items[key],
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      items[key] = value;
    },
    removeItem: (key: string) => {
      Reflect.deleteProperty(items, key);
    },
  };
  Object.setPrototypeOf(items, methods);
  return items as unknown as Storage;
}

const leftover = { name: "01", by: "a", revision: 3, content: { text: "mine", base: "b" } };

test("leftoversIn keeps the newest edits of each page, by notebook, until they are dropped", () => {
  const items = storage();
  const leftovers = leftoversIn(() => items);
  expect(leftovers.put({ ...leftover, content: { text: "before", base: "b" } })).toBe(true);
  leftovers.put(leftover);
  leftovers.put({ ...leftover, by: "b" });
  leftovers.put({ ...leftover, name: "011" });
  expect(leftovers.list("01")).toEqual([leftover, { ...leftover, by: "b" }]);
  leftovers.drop({ name: "01", by: "a" });
  expect(leftovers.list("01")).toEqual([{ ...leftover, by: "b" }]);
});

test("leftoversIn keeps nothing where the storage is full or off, and says so", () => {
  const full = storage(10);
  expect(leftoversIn(() => full).put(leftover)).toBe(false);
  const off = leftoversIn(() => {
    throw new DOMException("off", "SecurityError");
  });
  expect(off.put(leftover)).toBe(false);
  expect(off.list("01")).toEqual([]);
  off.drop(leftover);
});
