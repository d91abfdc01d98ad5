import { expect, test } from "vitest";
import { Dense } from "../../lib/src/layers";
import { Sequential } from "../../lib/src/models";
import { digitCanvas } from "../../lib/src/widgets";
import { installFakeHost } from "../display/fakeHost";

/** A model that says the same to every image: with so many outputs, the last one highest. */
function stubborn(outputs: number): Sequential {
  const model = new Sequential([new Dense(outputs, { inputShape: [784] })]);
  const kernel = Array.from({ length: 784 }, () => Array.from({ length: outputs }, () => 0));
  model.setWeights([kernel, [Array.from({ length: outputs }, (_, i) => i / outputs)]]);
  return model;
}

test("digitCanvas shows the widget with the model's weights, and what the model says to a drawn 7", () => {
  const { sent } = installFakeHost();
  digitCanvas(stubborn(10));
  const { data } = sent[0];
  const json = JSON.parse(JSON.stringify(data["application/vnd.deltabook.widget+json"])) as {
    model: unknown;
  };
  expect(json).toMatchObject({
    widget: "digitCanvas",
    version: 1,
    labels: Array.from("0123456789"),
  });
  expect(Sequential.fromJSON(json.model).getWeights()[1].get(0, 9)).toBeCloseTo(0.9);
  const text =
    "Canvas to draw digits on, which the network reads live. Here a drawn 7: the network says 9, with output 0.90.";
  expect(data["text/plain"]).toBe(text);
  expect(data["image/svg+xml"]).toContain(`<title>${text}</title>`);
});

test("digitCanvas takes labels of the outputs", () => {
  const { sent } = installFakeHost();
  digitCanvas(stubborn(3), { labels: ["one", "seven", "neither"] });
  expect(sent[0].data["text/plain"]).toContain("the network says neither, with output 0.67");
});

test("digitCanvas refuses models that read no such image", () => {
  const attempt = "Cannot show digit canvas";
  expect(() => digitCanvas(new Sequential([new Dense(10)]))).toThrow(
    new TypeError(`${attempt}: the model has no weights yet; train it, or give inputShape`),
  );
  expect(() => digitCanvas(new Sequential([new Dense(10, { inputShape: [4] })]))).toThrow(
    new TypeError(`${attempt}: the model must take 784 inputs, received one with 4`),
  );
  expect(() => digitCanvas(stubborn(3), { labels: ["a"] })).toThrow(
    new RangeError(`${attempt}: expected one label for each of 3 outputs, received 1`),
  );
});
