import { expect, test, vi } from "vitest";
import { FilesClient } from "../../../site/src/session/filesClient";

test("FilesClient tells the progress and the answer to who has asked", async () => {
  const client = new FilesClient();
  const onProgress = vi.fn();
  const send = vi.fn();
  const first = client.add(onProgress, send);
  const second = client.add(() => undefined, send);
  expect(send.mock.calls).toEqual([[1], [2]]);
  const progress = { done: 0, total: 1, file: "a" };
  expect(client.receive({ kind: "adding", id: 1, progress })).toBe(true);
  client.receive({ kind: "not added", id: 2, message: "Cannot add b" });
  client.receive({ kind: "added", id: 1, missing: ["c.gz"] });
  expect(onProgress).toHaveBeenCalledWith(progress);
  expect(await first).toEqual(["c.gz"]);
  await expect(second).rejects.toThrow("Cannot add b");
});

test("FilesClient leaves other reports alone, and fails when the runner has ended", async () => {
  const client = new FilesClient();
  expect(client.receive({ kind: "result", id: 1, text: "1" })).toBe(false);
  const added = client.add(
    () => undefined,
    () => undefined,
  );
  client.fail(new Error("ended"));
  await expect(added).rejects.toThrow("ended");
});
