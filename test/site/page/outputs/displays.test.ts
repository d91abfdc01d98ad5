import { expect, test, vi } from "vitest";
import { Displays } from "../../../../site/src/page/outputs/displays";
import { OutputLog } from "../../../../site/src/page/outputs/outputLog";

test("Displays updates every place of an id, until it is cleared", () => {
  const [displays, log, changed] = [new Displays(), new OutputLog(), vi.fn()];
  for (const value of ["1", "2"]) {
    displays.add("id", { log, index: log.display({ "text/plain": value }), changed });
  }
  displays.update("id", { "text/plain": "3" });
  expect(log.outputs).toMatchObject([
    { data: { "text/plain": "3" } },
    { data: { "text/plain": "3" } },
  ]);
  expect(changed).toHaveBeenCalledTimes(2);
  displays.clear();
  displays.update("id", { "text/plain": "4" });
  expect(changed).toHaveBeenCalledTimes(2);
});
