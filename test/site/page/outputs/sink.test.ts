import { expect, test, vi } from "vitest";
import { Displays } from "../../../../site/src/page/outputs/displays";
import { OutputLog } from "../../../../site/src/page/outputs/outputLog";
import { sinkInto } from "../../../../site/src/page/outputs/sink";

const text = (value: string): { "text/plain": string } => ({ "text/plain": value });

test("sinkInto takes all that a run puts out, in its order", () => {
  const [log, changed] = [new OutputLog(), vi.fn()];
  const sink = sinkInto(log, new Displays(), changed);
  sink.stream("stdout", "a");
  sink.display(text("b"), undefined);
  sink.result(text("c"));
  sink.error({ ename: "E", evalue: "d", traceback: [] });
  expect(log.outputs.map(({ output_type }) => output_type)).toEqual([
    ...["stream", "display_data", "execute_result", "error"],
  ]);
  expect(changed).toHaveBeenCalledTimes(4);
});

test("sinkInto replaces what was displayed under an id, in whichever cell that was", () => {
  const [displays, first, second, changed] = [
    new Displays(),
    new OutputLog(),
    new OutputLog(),
    vi.fn(),
  ];
  sinkInto(first, displays, changed).display(text("1"), "id");
  const later = sinkInto(second, displays, vi.fn());
  later.update(text("2"), "id");
  later.update(text("3"), "unknown");
  expect(first.outputs).toMatchObject([{ data: text("2") }]);
  expect(second.outputs).toEqual([]);
  expect(changed).toHaveBeenCalledTimes(2);
});
