import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { extensionModule } from "./extension";

interface View {
  show(figure: object, alt: string): Promise<void>;
  redraw(): Promise<void>;
  dispose(): void;
}
const { FigureView } = await extensionModule<{
  FigureView: new (node: object, load: () => Promise<object>, isDark: () => boolean) => View;
}>("figureView");

/** As much of an element as a view uses. */
class FakeElement {
  clientWidth = 800;
  childNodes: { textContent: string }[] = [];
  readonly style = {};
  readonly attributes = new Map<string, string>();
  paragraphs: { textContent: string }[] = [];
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  replaceChildren(...paragraphs: { textContent: string }[]): void {
    this.paragraphs = paragraphs;
  }
}

interface Layout {
  readonly name: string;
  readonly width: number;
  readonly template: { layout: { font: { color: string } } };
}

let resize = (): void => undefined;
let finish: (() => void)[] = [];
let drawn: Layout[] = [];
let purges = 0;
let isDark = false;
let node = new FakeElement();

/** Draws nothing, and is done with it when `finishDrawing` says so. */
const plotly = {
  react: (_: object, __: object, layout: Layout) => {
    drawn.push(layout);
    return new Promise<void>((resolve) => finish.push(resolve));
  },
  purge: () => (purges += 1),
};

async function finishDrawing(): Promise<void> {
  for (const done of finish.splice(0)) done();
  await new Promise((resolve) => setImmediate(resolve));
}

const settled = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));
const figure = (name: string): object => ({ data: [], layout: { name } });
const names = (): string[] => drawn.map(({ name }) => name);

beforeEach(() => {
  [drawn, finish, purges, isDark, node] = [[], [], 0, false, new FakeElement()];
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(listener: () => void) {
        resize = listener;
      }
      observe(): void {
        // the fake element does not change by itself
      }
      disconnect(): void {
        resize = () => undefined;
      }
    },
  );
  vi.stubGlobal("document", { createElement: () => ({ textContent: "" }) });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function makeView(load: () => Promise<object> = () => Promise.resolve(plotly)): View {
  return new FigureView(node, load, () => isDark);
}

test("a view draws a figure, with a name for those who do not see it", async () => {
  void makeView().show(figure("one"), "What there is to see");
  await settled();
  expect(names()).toEqual(["one"]);
  expect(Object.fromEntries(node.attributes)).toEqual({
    role: "img",
    "aria-label": "What there is to see",
  });
});

test("a view draws one figure at a time, and of those that came meanwhile only the newest", async () => {
  const view = makeView();
  void view.show(figure("one"), "");
  await settled();
  void view.show(figure("two"), "");
  const last = view.show(figure("three"), "");
  await settled();
  expect(names()).toEqual(["one"]);
  await finishDrawing();
  expect(names()).toEqual(["one", "three"]);
  await finishDrawing();
  await last;
  expect(names()).toEqual(["one", "three"]);
});

test("a view draws again where its width changes, and in the colours of the page", async () => {
  const view = makeView();
  void view.show(figure("one"), "");
  await settled();
  await finishDrawing();
  resize();
  expect(drawn).toHaveLength(1);
  node.clientWidth = 500;
  resize();
  await settled();
  await finishDrawing();
  isDark = true;
  void view.redraw();
  await settled();
  expect(drawn.map(({ width }) => width)).toEqual([640, 500, 500]);
  const colors = drawn.map(({ template }) => template.layout.font.color);
  expect(colors[0]).toBe(colors[1]);
  expect(colors[2]).not.toBe(colors[0]);
});

test("a view in a hidden element draws as soon as it is shown", async () => {
  node.clientWidth = 0;
  await makeView().show(figure("one"), "");
  expect(drawn).toEqual([]);
  node.clientWidth = 800;
  resize();
  await settled();
  expect(names()).toEqual(["one"]);
});

test("a view says why it cannot draw, and what there would be to see; the next figure may do", async () => {
  let problem: Error | undefined = new Error("plotly.js did not load");
  const view = makeView(() => (problem ? Promise.reject(problem) : Promise.resolve(plotly)));
  await view.show(figure("one"), "What there is to see");
  expect(node.paragraphs.map(({ textContent }) => textContent)).toEqual([
    "This figure cannot be drawn: plotly.js did not load",
    "What there is to see",
  ]);
  expect(node.attributes.size).toBe(0);
  problem = undefined;
  void view.show(figure("two"), "More to see");
  await settled();
  expect(names()).toEqual(["two"]);
  expect(node.paragraphs).toEqual([]);
});

test("a view that is disposed frees what plotly holds, and draws nothing more", async () => {
  const view = makeView();
  void view.show(figure("one"), "");
  await settled();
  void view.show(figure("two"), "");
  view.dispose();
  await finishDrawing();
  expect([names(), purges]).toEqual([["one"], 1]);
});

test("a view that cannot draw shows the picture again that stood in its place", async () => {
  node.childNodes = [{ textContent: "picture" }];
  await makeView(() => Promise.reject(new Error("plotly.js did not load"))).show(figure("one"), "");
  expect(node.paragraphs).toEqual([{ textContent: "picture" }]);
});
