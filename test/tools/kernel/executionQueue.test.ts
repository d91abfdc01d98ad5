import { expect, it } from "vitest";
import { ExecutionQueue } from "../../../tools/kernel/executionQueue";
import { newMessage, type Message } from "../../../tools/kernel/protocol/message";

const request = (name: string): Message => newMessage("execute_request", { name });

function record(goesOn: (name: unknown) => boolean): { queue: ExecutionQueue; log: string[] } {
  const log: string[] = [];
  const queue = new ExecutionQueue({
    async run({ content }) {
      log.push(`start ${String(content["name"])}`);
      await Promise.resolve();
      log.push(`end ${String(content["name"])}`);
      return goesOn(content["name"]);
    },
    abort: ({ content }) => log.push(`abort ${String(content["name"])}`),
  });
  return { queue, log };
}

const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 5));

it("ExecutionQueue runs one request after the other", async () => {
  const { queue, log } = record(() => true);
  for (const name of ["a", "b"]) queue.add(request(name));
  await settled();
  expect(log).toEqual(["start a", "end a", "start b", "end b"]);
});

it("ExecutionQueue aborts what waits after a failure, and runs what comes later", async () => {
  const { queue, log } = record((name) => name !== "a");
  for (const name of ["a", "b", "c"]) queue.add(request(name));
  await settled();
  queue.add(request("d"));
  await settled();
  expect(log).toEqual(["start a", "end a", "abort b", "abort c", "start d", "end d"]);
});
