import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { extensionModule } from "./extension";

type Data = Readonly<Record<string, unknown>>;
interface FigureWidget {
  renderModel(model: Model): Promise<void>;
  dispose(): void;
}
const { figureWidget } = await extensionModule<{
  figureWidget: (Widget: object, folder: string) => new () => FigureWidget;
}>("figureWidget");

const [plotlyType, svgType] = ["application/vnd.plotly.v1+json", "image/svg+xml"];
let drawings = 0;

/** JupyterLab's base of all widgets. */
class Widget {
  isDisposed = false;
  readonly node = {
    childNodes: [],
    clientWidth: 800,
    style: {},
    setAttribute: () => undefined,
    replaceChildren: () => undefined,
  };
  addClass(): void {
    // classes are for style sheets
  }
  dispose(): void {
    this.isDisposed = true;
  }
}

/** The content of an output, which is drawn again when it changes, as JupyterLab does. */
class Model {
  changes = 0;
  constructor(
    public data: Data,
    private readonly widget: () => FigureWidget,
  ) {}
  setData({ data }: { data: Data }): void {
    this.changes += 1;
    this.data = data;
    void this.widget().renderModel(this);
  }
}

class Observer {
  observe(): void {
    // nothing changes by itself
  }
  disconnect(): void {
    // nothing to let go
  }
}

beforeEach(() => {
  drawings = 0;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("ResizeObserver", Observer);
  vi.stubGlobal("MutationObserver", Observer);
  vi.stubGlobal("window", {
    Plotly: {
      react: () => Promise.resolve((drawings += 1)),
      toImage: () => Promise.resolve('<svg width="9"><defs id="defs-abc123"/></svg>'),
      purge: () => undefined,
    },
  });
  vi.stubGlobal("document", {
    body: { dataset: { jpThemeLight: "true" } },
    createElement: () => ({}),
    head: {
      append: (script: { onload: () => void }) => {
        script.onload();
      },
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open(data: Data): { widget: FigureWidget; model: Model } {
  const widget = new (figureWidget(Widget, "/"))();
  return { widget, model: new Model(data, () => widget) };
}

const figure = (name: string): Data => ({
  [plotlyType]: { data: [], layout: { name } },
  "text/plain": `Figure ${name}`,
});

test("the widget stores an SVG beside a figure that has none, and does not draw it again for that", async () => {
  const { widget, model } = open(figure("one"));
  await widget.renderModel(model);
  expect(model.changes).toBe(0);
  await vi.advanceTimersByTimeAsync(5000);
  expect([model.changes, drawings]).toEqual([1, 1]);
  expect(model.data[svgType]).toMatch(/^<svg role="img" width="9"><title>Figure one/);
  expect(model.data).toMatchObject(figure("one"));
});

test("the widget leaves a notebook as it is where the SVG is there", async () => {
  const { widget, model } = open({ ...figure("one"), [svgType]: "<svg/>" });
  await widget.renderModel(model);
  await vi.advanceTimersByTimeAsync(5000);
  expect([model.changes, drawings]).toEqual([0, 1]);
});

test("the widget stores the SVG of the last of many figures only", async () => {
  const { widget, model } = open(figure("0"));
  for (let i = 0; i < 5; i++) {
    model.data = figure(String(i));
    await widget.renderModel(model);
    await vi.advanceTimersByTimeAsync(250);
  }
  expect(model.changes).toBe(0);
  await vi.advanceTimersByTimeAsync(5000);
  expect([model.changes, drawings]).toEqual([1, 5]);
  expect(model.data[svgType]).toContain("Figure 4");
});

test("the widget stores nothing once it is disposed", async () => {
  const { widget, model } = open(figure("one"));
  await widget.renderModel(model);
  widget.dispose();
  await vi.advanceTimersByTimeAsync(5000);
  expect(model.changes).toBe(0);
});
