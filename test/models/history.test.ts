import { inspect } from "node:util";
import { expect, test } from "vitest";
import { History } from "../../lib/src/models/history";

test("a history prints its number of epochs and its last values", () => {
  const history = new History();
  expect(inspect(history)).toBe("History { epochs: 0 }");
  history.record(0, { loss: 0.9, accuracy: 0.5 });
  history.record(1, { loss: 0.123456, accuracy: 0.75 });
  expect(inspect(history)).toBe("History { epochs: 2, loss: 0.1235, accuracy: 0.75 }");
});
