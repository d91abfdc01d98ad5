import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import { display } from "../../lib/src/display";
import { updateInterval } from "../../lib/src/display/pace";
import { lines } from "../../lib/src/figures";
import { platform, type MimeBundle } from "../../lib/src/platform";
import { advance, stopClock } from "./fakeClock";
import { installFakeHost } from "./fakeHost";

const text = (value: string): MimeBundle => ({ "text/plain": value });

stopClock();

test("display shows a bundle under the running cell, with an id of its own", () => {
  const { sent } = installFakeHost();
  display(text("one"));
  display(text("two"));
  expect(sent.map(({ data, update }) => [data, update])).toEqual([
    [text("one"), false],
    [text("two"), false],
  ]);
  expect(sent[0].id).not.toBe(sent[1].id);
});

test("display shows a figure as plotly's JSON with its alternative text", () => {
  const { sent } = installFakeHost();
  const figure = lines({ series: [{ name: "a", y: [1, 2] }], xLabel: "x", yLabel: "y" });
  display(figure);
  expect(sent[0].data).toEqual({
    "application/vnd.plotly.v1+json": { data: figure.data, layout: figure.layout },
    "text/plain": figure.alt,
  });
});

test("update replaces the display in the cell that made it", async () => {
  const host = installFakeHost();
  const shown = display(text("first"));
  host.startCell();
  await advance(updateInterval);
  shown.update(text("second"));
  expect(host.sent).toMatchObject([
    { cell: 1, update: false },
    { cell: 1, update: true, id: host.sent[0].id, data: text("second") },
  ]);
});

test("update thins out many updates in a row and shows the last one before the cell ends", () => {
  const host = installFakeHost();
  const shown = display(text("0"));
  for (let i = 1; i <= 100; i++) shown.update(text(String(i)));
  expect(host.sent).toHaveLength(1);
  host.endCell();
  expect(host.sent.map(({ data }) => data)).toEqual([text("0"), text("100")]);
});

test("update shows the last value soon, even where nobody says that the cell ends", async () => {
  const { sent } = installFakeHost();
  const shown = display(text("0"));
  shown.update(text("1"));
  shown.update(text("2"));
  await advance(updateInterval);
  expect(sent.map(({ data }) => data)).toEqual([text("0"), text("2")]);
});

test("display prints the text in a plain program, and an update only if it reads differently", async () => {
  const print = vi.spyOn(platform, "print").mockReturnValue();
  const shown = display({ "text/html": "<b>1</b>", ...text("one") });
  for (const value of ["one", "two"]) {
    await advance(updateInterval);
    shown.update(text(value));
  }
  expect(print.mock.calls).toEqual([["one\n"], ["two\n"]]);
});

test("the handle prints as nothing, for cells that end with it", () => {
  installFakeHost();
  expect(inspect(display(text("one")))).toBe("");
});

test.each([
  ["a number", 5, "5"],
  ["nothing", undefined, "undefined"],
  ["no MIME types", { html: "<b>1</b>" }, "an object"],
  ["an empty bundle", {}, "an object"],
])("display refuses %s", (_, value, received) => {
  const { sent } = installFakeHost();
  expect(() => display(value as unknown as MimeBundle)).toThrow(
    new TypeError(
      'Cannot display: expected a figure or a MIME bundle such as { "text/html": "<b>1</b>", "text/plain": "1" }, ' +
        `received ${received}`,
    ),
  );
  expect(sent).toEqual([]);
});

test("display and update refuse a bundle without a text alternative", () => {
  installFakeHost();
  const noText = { "text/html": "<b>1</b>", "image/png": "" };
  const problem =
    'the bundle needs "text/plain", a text that says what there is to see, received only text/html, image/png';
  expect(() => display(noText)).toThrow(new TypeError(`Cannot display: ${problem}`));
  const shown = display(text("one"));
  expect(() => {
    shown.update(noText);
  }).toThrow(new TypeError(`Cannot update display: ${problem}`));
});
