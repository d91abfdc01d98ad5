import { expect, test, vi } from "vitest";
import { once } from "../../site/src/once";

test("once acts at the first call, and not before", async () => {
  const act = vi.fn(() => Promise.resolve("done"));
  const get = once(act);
  expect(act).not.toHaveBeenCalled();
  expect(await Promise.all([get(), get()])).toEqual(["done", "done"]);
  expect(await get()).toBe("done");
  expect(act).toHaveBeenCalledOnce();
});

test("once tries again after a failed attempt, which all who waited for it hear of", async () => {
  const act = vi.fn<() => Promise<string>>();
  act.mockRejectedValueOnce(new Error("no network")).mockResolvedValue("done");
  const get = once(act);
  const results = await Promise.allSettled([get(), get()]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await get()).toBe("done");
  expect(act).toHaveBeenCalledTimes(2);
});
