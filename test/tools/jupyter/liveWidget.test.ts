import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { extensionModule } from "./extension";

type Data = Readonly<Record<string, unknown>>;
interface LiveWidget {
  renderModel(model: { data: Data }): Promise<void>;
  dispose(): void;
}
const { liveWidget, liveMimeType } = await extensionModule<{
  liveMimeType: string;
  liveWidget: (
    Widget: object,
    folder: string,
    load: (folder: string) => Promise<object>,
  ) => new () => LiveWidget;
}>("liveWidget");

let log: string[] = [];
let shown: { textContent: string }[] = [];
let scroll = (): void => undefined;
let changeTheme = (): void => undefined;

/** JupyterLab's base of all widgets. */
class Widget {
  isDisposed = false;
  readonly node = {
    style: {},
    replaceChildren: (...lines: { textContent: string }[]) => (shown = lines),
  };
  addClass(): void {
    // classes are for style sheets
  }
  dispose(): void {
    this.isDisposed = true;
  }
}

const widgets = {
  mountWidget: (_: object, data: unknown, { isDark }: { isDark: () => boolean }) => {
    log.push(`mount ${JSON.stringify(data)} ${isDark() ? "dark" : "light"}`);
    return {
      themeChanged: () => log.push("theme"),
      dispose: () => log.push("dispose"),
    };
  },
};

beforeEach(() => {
  [log, shown] = [[], []];
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(listener: (entries: object[]) => void) {
        scroll = () => {
          listener([{ isIntersecting: true }]);
        };
      }
      observe(): void {
        log.push("observe");
      }
      unobserve(): void {
        // only what is observed matters here
      }
      disconnect(): void {
        scroll = () => undefined;
      }
    },
  );
  vi.stubGlobal(
    "MutationObserver",
    class {
      constructor(listener: () => void) {
        changeTheme = listener;
      }
      observe(): void {
        // the test changes the theme
      }
      disconnect(): void {
        changeTheme = () => undefined;
      }
    },
  );
  vi.stubGlobal("document", {
    body: { dataset: { jpThemeLight: "false" } },
    createElement: () => ({ textContent: "", style: {} }),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function open(load: () => Promise<object> = () => Promise.resolve(widgets)): LiveWidget {
  return new (liveWidget(Widget, "/", load))();
}

const model = (widget: string): { data: Data } => ({
  data: { [liveMimeType]: { widget }, "text/plain": "What there is to see" },
});
const settled = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

test("a widget is loaded and mounted when it comes into view, once", async () => {
  let loads = 0;
  const widget = open(() => Promise.resolve((loads++, widgets)));
  await widget.renderModel(model("quiz"));
  await settled();
  expect([loads, log]).toEqual([0, ["observe"]]);
  scroll();
  await settled();
  await widget.renderModel(model("quiz"));
  expect([loads, log]).toEqual([1, ["observe", 'mount {"widget":"quiz"} dark']]);
});

test("a widget makes room for another content, and takes on the theme", async () => {
  const widget = open();
  for (const name of ["a", "b"]) {
    await widget.renderModel(model(name));
    scroll();
    await settled();
  }
  changeTheme();
  expect(log.filter((line) => line !== "observe")).toEqual([
    'mount {"widget":"a"} dark',
    "dispose",
    'mount {"widget":"b"} dark',
    "theme",
  ]);
});

test("a widget that is disposed ends what it has mounted, and mounts nothing more", async () => {
  const widget = open();
  await widget.renderModel(model("a"));
  scroll();
  await settled();
  widget.dispose();
  changeTheme();
  expect(log.at(-1)).toBe("dispose");
  const early = open();
  await early.renderModel(model("b"));
  scroll();
  early.dispose();
  await settled();
  expect(log.filter((line) => line.startsWith("mount"))).toHaveLength(1);
});

test("a widget that cannot be loaded says so, and what there would be to see", async () => {
  const widget = open(() => Promise.reject(new Error("no such file")));
  await widget.renderModel(model("quiz"));
  scroll();
  await settled();
  expect(shown.map(({ textContent }) => textContent)).toEqual([
    "This widget cannot be shown: no such file",
    "What there is to see",
  ]);
});
