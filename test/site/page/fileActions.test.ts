import { beforeEach, expect, test, vi } from "vitest";
import type { Desk } from "../../../site/src/page/desk";
import { FileActions } from "../../../site/src/page/fileActions";
import { contentHash, haveSameContent } from "../../../site/src/page/model/content";
import { withSource } from "../../../site/src/page/model/edits";
import type { NoticeOptions } from "../../../site/src/page/view/notice";
import type { Notebook } from "../../../tools/notebooks/notebook";
import { notebookText } from "../../../tools/notebooks/notebookText";
import { aNotebook } from "./aNotebook";

const answers: boolean[] = [];
const chosen: File[] = [];

vi.mock("../../../site/src/page/view/ask", () => ({
  ask: () => Promise.resolve(answers.shift()),
}));
vi.mock("../../../site/src/page/files", () => ({
  chooseFiles: () => Promise.resolve(chosen.splice(0)),
  download: () => undefined,
}));

const lesson = { notebook: aNotebook(), hash: contentHash(aNotebook()) };
const edited = (source: string): Notebook => withSource(aNotebook(), "one", source);

let state: { notebook: Notebook; base: string };
let asides: string[] = [];
let handed: unknown[] = [];
let hasRoom = true;
let isThere = true;
let notices = new Map<string, { text: string; options: NoticeOptions }>();
let actions: FileActions;

beforeEach(() => {
  state = { notebook: edited("// mine"), base: lesson.hash };
  answers.length = chosen.length = 0;
  [asides, handed, hasRoom, notices] = [[], [], true, new Map<never, never>()];
  vi.stubGlobal("document", { baseURI: "https://site.invalid/lessons/01-x.html" });
  vi.stubGlobal("location", { assign: (url: string) => handed.push(url) });
  vi.stubGlobal("fetch", () =>
    Promise.resolve(new Response(notebookText(aNotebook()), { status: isThere ? 200 : 404 })),
  );
  isThere = true;
  const desk = {
    state: {
      name: "01-x",
      lesson,
      get notebook() {
        return state.notebook;
      },
      get base() {
        return state.base;
      },
      replace: (notebook: Notebook, base: string) => {
        state = { notebook, base };
      },
      content: () =>
        haveSameContent(state.notebook, lesson.notebook)
          ? undefined
          : { text: notebookText(state.notebook), base: state.base },
    },
    views: { show: () => undefined },
    toolbar: { say: () => undefined },
    runs: { restart: () => Promise.resolve() },
    keeper: {
      changed: () => undefined,
      hand: (...given: unknown[]) => {
        if (hasRoom) handed.push(given);
        return Promise.resolve(hasRoom);
      },
      putAside: (_: string, reason: string) => {
        if (hasRoom) asides.push(reason);
        return Promise.resolve(hasRoom);
      },
    },
    notices: {
      drop: (kind: string) => notices.delete(kind),
      show: (kind: string, text: string, options: NoticeOptions) =>
        notices.set(kind, { text, options }),
    },
    ready: () => Promise.resolve(true),
  } as unknown as Desk;
  actions = new FileActions(desk);
});

async function importFile(notebook: Notebook): Promise<void> {
  chosen.push(new File([notebookText(notebook)], "other.ipynb"));
  answers.push(true);
  await actions.import();
}

function undo(): void {
  notices
    .get("replaced")!
    .options.choices!.find(({ text }) => text === "Undo")!
    .choose();
}

test("FileActions.import puts the reader's notebook aside, and Undo brings it back", async () => {
  await importFile(edited("// theirs"));
  expect(state.notebook).toEqual(edited("// theirs"));
  expect(asides).toEqual(["replaced by other.ipynb"]);
  expect(notices.get("replaced")?.text).toBe("This is other.ipynb now.");
  undo();
  expect(state.notebook).toEqual(edited("// mine"));
  expect(asides).toHaveLength(1);
});

test("FileActions: Undo puts aside what was written since", async () => {
  await importFile(edited("// theirs"));
  state = { ...state, notebook: edited("// theirs, and more of mine") };
  undo();
  await vi.waitFor(() => {
    expect(state.notebook).toEqual(edited("// mine"));
  });
  expect(asides).toEqual(["replaced by other.ipynb", "before Undo"]);
  expect(notices.get("replaced")?.text).toBe("Your notebook is back.");
});

test.each([
  ["the reader cancels", true, [false]],
  ["it cannot be put aside, and the reader does not agree", false, [true, false]],
])("FileActions.reset leaves the notebook where %s", async (_, room, says) => {
  hasRoom = room;
  answers.push(...says);
  await actions.reset();
  expect(state.notebook).toEqual(edited("// mine"));
});

test("FileActions.reset goes back to the lesson", async () => {
  answers.push(true);
  await actions.reset();
  expect(state).toEqual({ notebook: lesson.notebook, base: lesson.hash });
  expect(asides).toEqual(["before a reset"]);
});

test("FileActions.restore refuses what is no notebook, and changes nothing", async () => {
  const aside = { id: 1, name: "01-x", reason: "damaged", saved: 0 };
  await actions.restore({ ...aside, text: "{" });
  expect(notices.get("import")?.text).toMatch(
    /^Cannot import 01-x\.ipynb: .* Nothing has changed\.$/,
  );
  expect(state.notebook).toEqual(edited("// mine"));
  await actions.restore({ ...aside, text: notebookText(edited("// earlier")) });
  expect(state.notebook).toEqual(edited("// earlier"));
  expect(asides).toEqual(["replaced by an earlier one"]);
});

test("FileActions.import does nothing where no file is chosen", async () => {
  await actions.import();
  expect(notices.size).toBe(0);
});

const another: Notebook = {
  ...aNotebook(),
  cells: [{ cell_type: "markdown", id: "other", metadata: {}, source: "# 09 MNIST" }],
};

test("FileActions.import opens another lesson's notebook at its own page", async () => {
  await importFile(another);
  expect(state.notebook).toEqual(edited("// mine"));
  expect(handed).toEqual([
    ["09-mnist", { text: notebookText(another), base: lesson.hash }, "replaced by other.ipynb"],
    "https://site.invalid/lessons/09-mnist.html",
  ]);
});

test("FileActions.import says the way out where another lesson's notebook cannot be kept", async () => {
  hasRoom = false;
  await importFile(another);
  expect(handed).toEqual([]);
  expect(notices.get("import")?.text).toMatch(/Open that lesson, and import it there\.$/);
});

test("FileActions.import takes a notebook whose lesson the site does not have for one of the reader's own", async () => {
  isThere = false;
  await importFile(another);
  expect(state.notebook).toEqual(another);
});
