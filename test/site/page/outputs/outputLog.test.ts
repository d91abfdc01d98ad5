import { expect, test } from "vitest";
import { OutputLog } from "../../../../site/src/page/outputs/outputLog";

test("OutputLog joins what is printed to one stream in a row", () => {
  const log = new OutputLog();
  log.print("stdout", "a");
  log.print("stdout", "b\n");
  log.print("stderr", "c");
  expect(log.outputs).toEqual([
    { output_type: "stream", name: "stdout", text: "ab\n" },
    { output_type: "stream", name: "stderr", text: "c" },
  ]);
});

test("OutputLog makes another object of an output that changes, and of no other", () => {
  const log = new OutputLog();
  const place = log.display({ "text/plain": "1" });
  log.print("stdout", "a");
  const [shown, printed] = log.outputs;
  log.replace(place, { "text/plain": "2" });
  expect(log.outputs[0]).not.toBe(shown);
  expect(log.outputs[0]).toEqual({
    output_type: "display_data",
    data: { "text/plain": "2" },
    metadata: {},
  });
  expect(log.outputs[1]).toBe(printed);
});

test("OutputLog numbers the cell's value, and records errors", () => {
  const log = new OutputLog();
  log.result({ "text/plain": "1" });
  log.fail({ ename: "TypeError", evalue: "no", traceback: ["TypeError: no"] });
  log.number(4);
  expect(log.outputs).toEqual([
    {
      output_type: "execute_result",
      data: { "text/plain": "1" },
      metadata: {},
      execution_count: 4,
    },
    { output_type: "error", ename: "TypeError", evalue: "no", traceback: ["TypeError: no"] },
  ]);
});
