import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CodeCellView } from "../../../../site/src/page/view/codeCellView";
import { GoingOn } from "../../../../site/src/page/view/goingOn";

const view = { top: 50, bottom: 850 };
const page = new EventTarget();
const scrollBy = vi.fn();
let focused: string[] = [];

/** A cell 100 pixels high, with outputs of 100 pixels below. */
function cell(name: string, top: number): CodeCellView {
  const area = { top, bottom: top + 100 };
  return {
    section: { getBoundingClientRect: () => ({ top, bottom: top + 200 }) },
    source: { node: { getBoundingClientRect: () => area }, focus: () => focused.push(name) },
    outputs: { extent: { top: top + 100, bottom: top + 200 } },
  } as unknown as CodeCellView;
}

beforeEach(() => {
  focused = [];
  scrollBy.mockClear();
  vi.stubGlobal("document", { activeElement: { focus: () => focused.push("back") } });
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("scrollBy", scrollBy);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test("GoingOn goes to the next cell at once, and the page follows where the result stays in view", () => {
  const going = new GoingOn(cell("first", 300), cell("next", 900));
  expect([focused, scrollBy.mock.calls]).toEqual([["next"], []]);
  going.end(true, view);
  expect([focused, scrollBy.mock.calls]).toEqual([["next"], [[{ top: 150 }]]]);
});

test("GoingOn comes back to a cell that fails, and shows why", () => {
  new GoingOn(cell("first", 700), cell("next", 1500)).end(false, view);
  expect([focused, scrollBy.mock.calls]).toEqual([["next", "back"], [[{ top: 50 }]]]);
});

test("GoingOn stays at the last cell, and shows its result", () => {
  new GoingOn(cell("last", 700), undefined).end(true, view);
  expect([focused, scrollBy.mock.calls]).toEqual([[], [[{ top: 50 }]]]);
});

test.each(["keydown", "pointerdown", "wheel"])(
  "GoingOn leaves who has done something since alone: %s",
  (type) => {
    const going = new GoingOn(cell("first", 100), cell("next", 1500));
    page.dispatchEvent(new Event(type));
    going.end(false, view);
    expect([focused, scrollBy.mock.calls]).toEqual([["next"], []]);
  },
);
