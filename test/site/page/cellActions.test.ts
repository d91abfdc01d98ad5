import { beforeEach, expect, test, vi } from "vitest";
import type { EditorOptions } from "../../../site/src/editor";
import { CellActions } from "../../../site/src/page/cellActions";
import type { Desk } from "../../../site/src/page/desk";
import { withSource } from "../../../site/src/page/model/edits";
import type { Choice } from "../../../site/src/page/view/notice";
import { aNotebook, codeCell } from "./aNotebook";

/** A notice on the page. */
class FakeNotice {
  readonly classList = { add: () => undefined };
  readonly text: string;
  readonly choices: readonly Choice[];
  isThere = true;

  constructor(text: string, choices: readonly Choice[]) {
    this.text = text;
    this.choices = choices;
    offered.push(this);
  }

  /** Presses Undo. */
  choose(): void {
    this.choices[0].choose();
  }

  querySelector(): { focus: () => void } {
    return { focus: () => undefined };
  }

  remove(): void {
    this.isThere = false;
  }
}

const offered: FakeNotice[] = [];

vi.mock("../../../site/src/page/view/notice", () => ({
  notice: (text: string, { choices }: { choices: Choice[] }) => new FakeNotice(text, choices),
}));

const session = {
  hasCompiler: false,
  diagnose: vi.fn<(source: string) => Promise<readonly object[]>>(),
  complete: vi.fn<() => Promise<string>>(),
};

let said: string[] = [];
let shown: string[] = [];
let focuses = 0;
let isBusy = false;
let notebook = aNotebook();
let opened: Omit<EditorOptions, "parent"> | undefined;
let load = (): void => undefined;
let loadFails: (error: Error) => void = () => undefined;

/** A page whose editor is loaded when the test says so. */
function desk(): Desk {
  const view = {
    source: { isOpen: false, focus: () => (focuses += 1) },
    section: { after: () => undefined },
    edit: async (options: () => Omit<EditorOptions, "parent">) => {
      await new Promise<void>((resolve, reject) => {
        [load, loadFails] = [resolve, reject];
      });
      opened = options();
    },
  };
  const toolbar = {
    say: (text: string) => said.push(text),
    sayInstead: (before: string, text: string) => {
      if (said.at(-1) === before) said.push(text);
    },
  };
  const state = {
    lesson: { notebook: aNotebook() },
    get notebook() {
      return notebook;
    },
    cell: (id: string) => notebook.cells.find((cell) => cell.id === id),
    change: (change: (before: typeof notebook) => typeof notebook) => {
      notebook = change(notebook);
    },
  };
  const nothing = (): void => undefined;
  const views = {
    get: () => view,
    label: () => "code cell 1",
    showChange: nothing,
    showCode: nothing,
    replace: () => nothing,
    placeOf: () => 1,
    near: () => view,
  };
  const notices = { show: (_: string, text: string) => shown.push(text) };
  const parts = {
    state,
    views,
    toolbar,
    notices,
    runs: { session, forget: nothing, has: () => false, isBusy },
  };
  return { ...parts, ready: () => Promise.resolve(true) } as unknown as Desk;
}

const loading = "Loading the TypeScript compiler, 1 MB, once";

async function edit(): Promise<void> {
  const editing = new CellActions(desk(), () => undefined).edit("one");
  await vi.waitFor(() => {
    expect(said).toEqual(["Loading the editor"]);
  });
  load();
  await editing;
}

beforeEach(() => {
  [said, shown, notebook, opened, focuses] = [[], [], aNotebook(), undefined, 0];
  isBusy = false;
  session.hasCompiler = false;
  offered.length = 0;
});

test("CellActions.edit opens the text as it is when the editor is loaded, and takes what is written", async () => {
  const editing = new CellActions(desk(), () => undefined).edit("one");
  await Promise.resolve();
  await Promise.resolve();
  notebook = withSource(notebook, "one", "// another tab's");
  load();
  await editing;
  expect(opened).toMatchObject({ source: "// another tab's", label: "Text of code cell 1" });
  expect(said.at(-1)).toBe("Editing code cell 1");
  opened!.onChange("// mine");
  expect(notebook.cells[1]).toEqual(codeCell("one", "// mine"));
});

test("CellActions.edit says why an editor cannot be loaded", async () => {
  const editing = new CellActions(desk(), () => undefined).edit("one");
  await vi.waitFor(() => {
    expect(said).toEqual(["Loading the editor"]);
  });
  loadFails(new Error("Cannot load the editor"));
  await editing;
  expect([said.at(-1), shown]).toEqual(["", ["Cannot load the editor"]]);
});

test("CellActions says that the compiler is loaded, and when it is there", async () => {
  await edit();
  session.diagnose.mockResolvedValue([]);
  await opened!.assistance.diagnose("1");
  expect(said.slice(-2)).toEqual([loading, "TypeScript is ready: errors are marked as you type"]);
  session.hasCompiler = true;
  said = [];
  await opened!.assistance.diagnose("2");
  expect(said).toEqual([]);
});

test("CellActions says that a cell runs which has waited for the compiler", async () => {
  isBusy = true;
  await edit();
  session.diagnose.mockResolvedValue([]);
  await opened!.assistance.diagnose("1");
  expect(said.slice(-2)).toEqual([loading, "Running"]);
});

test("CellActions says that the compiler cannot be loaded", async () => {
  await edit();
  session.diagnose.mockRejectedValue(new Error("Cannot load the TypeScript compiler"));
  await expect(opened!.assistance.diagnose("1")).rejects.toThrow("Cannot load the TypeScript");
  expect(said.slice(-2)).toEqual([loading, "Cannot load the TypeScript compiler"]);
});

const source = (): string => notebook.cells[1].source;

test("CellActions.reset goes back to the lesson's text, and Undo takes the edit again", async () => {
  notebook = withSource(notebook, "one", "// mine");
  await new CellActions(desk(), () => undefined).reset("one");
  expect([source(), offered[0].text]).toEqual([
    "// one",
    "The code cell above is as in the lesson again.",
  ]);
  offered[0].choose();
  expect([source(), offered.length]).toEqual(["// mine", 1]);
});

test("CellActions.reset: Undo can be undone where something was written since", async () => {
  notebook = withSource(notebook, "one", "// mine");
  await new CellActions(desk(), () => undefined).reset("one");
  notebook = withSource(notebook, "one", "// anew");
  offered[0].choose();
  expect([source(), offered[1].text]).toEqual([
    "// mine",
    "The code cell above is as it was before.",
  ]);
  expect(offered[0].isThere).toBe(false);
  offered[1].choose();
  expect(source()).toBe("// anew");
});

test("CellActions.remove takes along what would undo a reset, and gives the cell back", async () => {
  notebook = withSource(notebook, "one", "// mine");
  const actions = new CellActions(desk(), () => undefined);
  await actions.reset("one");
  await actions.remove("one");
  expect(notebook.cells.map(({ id }) => id)).toEqual(["title", "two"]);
  expect(offered.map(({ isThere }) => isThere)).toEqual([false, true]);
  offered[1].choose();
  expect(notebook).toEqual(aNotebook());
});

test.each(["reset", "remove"] as const)(
  "CellActions.%s: its notice names no number, and can be closed; what was said before is gone",
  async (act) => {
    notebook = withSource(notebook, "one", "// mine");
    said = ["Code cell 1 failed"];
    await new CellActions(desk(), () => undefined)[act]("one");
    const after = notebook;
    const [{ text, choices }] = offered;
    expect([said.at(-1), /\d/.test(text)]).toEqual(["", false]);
    expect(choices.map((choice) => choice.text)).toEqual(["Undo", "Close"]);
    choices[1].choose();
    expect([notebook, focuses]).toEqual([after, 1]);
  },
);
