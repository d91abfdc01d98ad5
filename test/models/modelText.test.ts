import { inspect } from "node:util";
import { expect, test } from "vitest";
import { Dense, Dropout, Sequential } from "../../lib/src";

test("a model prints itself as its layers", () => {
  const model = new Sequential([new Dense(8, { activation: "tanh" }), new Dense(1)]);
  expect(inspect(model)).toBe('Sequential { layers: [ Dense(8, "tanh"), Dense(1, "linear") ] }');
  model.build(2);
  expect(inspect(model)).toBe(
    'Sequential { inputs: 2, layers: [ Dense(8, "tanh"), Dense(1, "linear") ] }',
  );
  model.add(new Dropout(0.25));
  expect(inspect(model)).toContain('Dense(1, "linear"), Dropout(0.25) ]');
  expect(inspect(new Sequential())).toBe("Sequential { layers: [] }");
});
