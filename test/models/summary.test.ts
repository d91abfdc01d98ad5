import { describe, expect, it } from "vitest";
import { Dense, Sequential } from "@deltabook/nn";

describe("summary", () => {
  it("prints Keras's table of the digit reader", () => {
    const model = new Sequential([
      new Dense(1000, { activation: "relu", inputShape: [784] }),
      new Dense(10, { activation: "softmax" }),
    ]);
    expect(model.countParams()).toBe(795_010);
    expect(model.summary()).toBe(
      `
Model: "sequential"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ dense (Dense)                   │ (None, 1000)           │       785,000 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense_1 (Dense)                 │ (None, 10)             │        10,010 │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 795,010 (3.03 MB)
 Trainable params: 795,010 (3.03 MB)
 Non-trainable params: 0 (0.00 B)
`.trim(),
    );
  });

  it("says which layers have no weights yet", () => {
    expect(new Sequential([new Dense(3)]).summary()).toContain("0 (unbuilt)");
  });
});
