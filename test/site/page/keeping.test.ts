import { beforeEach, expect, test, vi } from "vitest";
import type { Desk } from "../../../site/src/page/desk";
import { Keeping } from "../../../site/src/page/keeping";
import { contentHash } from "../../../site/src/page/model/content";
import { withSource } from "../../../site/src/page/model/edits";
import type { KeptNotebook } from "../../../site/src/page/storage/notebookStore";
import type { Choice, NoticeOptions } from "../../../site/src/page/view/notice";
import type { Notebook } from "../../../tools/notebooks/notebook";
import { notebookText } from "../../../tools/notebooks/notebookText";
import { parseNotebook } from "../../../tools/notebooks/parseNotebook";
import { aNotebook } from "./aNotebook";

const lesson = { notebook: aNotebook(), hash: contentHash(aNotebook()) };
const mine = withSource(aNotebook(), "one", "// mine");

/** The part of a page that Keeping works on, and what it says. */
class FakeDesk {
  kept: KeptNotebook | undefined;
  isOnline = true;
  hasRoom = true;
  log: string[] = [];
  readonly notes = new Map<string, { text: string; options?: NoticeOptions | undefined }>();
  readonly state = {
    name: "01-x",
    base: lesson.hash,
    notebook: lesson.notebook,
    lesson,
    replace: (notebook: Notebook, base: string) => {
      Object.assign(this.state, { notebook, base });
    },
    follow: (notebook: Notebook, base: string) => {
      Object.assign(this.state, { notebook, base });
    },
    parse: (text: string) => parseNotebook(text, "01-x.ipynb"),
    text: () => notebookText(this.state.notebook),
    content: () => ({ text: notebookText(this.state.notebook), base: this.state.base }),
  };
  keptLine = "";
  readonly views = { show: () => this.log.push("show") };
  readonly runs = {
    isBusy: false,
    has: () => false,
    forget: (id: string) => this.log.push(`forget ${id}`),
    restart: () => Promise.resolve(this.log.push("restart")),
  };
  readonly toolbar = {
    say: (text: string) => this.log.push(`say ${text}`),
    sayKept: (text: string) => {
      this.keptLine = text;
    },
  };
  readonly keeper = {
    read: vi.fn(() => Promise.resolve(this.kept)),
    putAside: (_text: string, reason: string) => {
      if (this.hasRoom) this.log.push(`aside: ${reason}`);
      return Promise.resolve(this.hasRoom);
    },
    changed: () => this.log.push("changed"),
    leaveAlone: () => this.log.push("leave alone"),
    resolve: (keep: string) => Promise.resolve(this.log.push(`resolve ${keep}`) > 0),
  };
  readonly notices = {
    show: (kind: string, text: string, options?: NoticeOptions) =>
      this.notes.set(kind, { text, options }),
    drop: (kind: string) => this.notes.delete(kind),
  };
  keeping!: Keeping;
  readonly ready = async (): Promise<boolean> => {
    if (this.isOnline) await this.keeping.restore();
    return this.isOnline;
  };

  choose(kind: string, text: string): void {
    const { choices = [] } = this.notes.get(kind)!.options!;
    choices.find((choice: Choice) => choice.text.startsWith(text))!.choose();
  }
}

let desk: FakeDesk;
let keeping: Keeping;

beforeEach(() => {
  desk = new FakeDesk();
  keeping = desk.keeping = new Keeping(desk as unknown as Desk);
});

function keep(text: string, base = lesson.hash): void {
  desk.kept = { name: "01-x", text, base, revision: 5, saved: 0 };
}

test("Keeping.open leaves the lesson unloaded where nothing is kept", async () => {
  const ready = vi.spyOn(desk, "ready");
  await keeping.open();
  expect(ready).not.toHaveBeenCalled();
});

test("Keeping.open shows what is kept, and reads it once", async () => {
  keep(notebookText(mine));
  await keeping.open();
  expect(desk.state.notebook).toEqual(mine);
  expect(desk.log).toEqual(["show", "say ", "restart"]);
  desk.state.replace(lesson.notebook, lesson.hash);
  await desk.ready();
  expect(desk.state.notebook).toBe(lesson.notebook);
  expect(desk.keeper.read).toHaveBeenCalledOnce();
});

test("Keeping brings back what is kept as soon as a lesson is there that could not be loaded at first", async () => {
  keep(notebookText(mine));
  desk.isOnline = false;
  await keeping.open();
  expect(desk.state.notebook).toBe(lesson.notebook);
  desk.isOnline = true;
  await desk.ready();
  expect(desk.state.notebook).toEqual(mine);
});

test.each([
  [true, ["aside: damaged", "changed"], "the damaged text is put aside."],
  [false, ["leave alone"], "there is no room to put the damaged text aside: export it."],
])("Keeping shows the lesson where what is kept is damaged (room: %s)", async (room, log, fate) => {
  keep('{"cells": [');
  desk.hasRoom = room;
  await keeping.open();
  expect(desk.state.notebook).toBe(lesson.notebook);
  expect(desk.log).toEqual(log);
  expect(desk.notes.get("damaged")?.text).toContain(`You see the lesson; ${fate}`);
});

test("Keeping says that the lesson has changed, and takes the new one if the reader wants it", async () => {
  keep(notebookText(mine), "older");
  await keeping.open();
  desk.choose("version", "Take the new one");
  await vi.waitFor(() => {
    expect(desk.log.at(-1)).toBe("changed");
  });
  expect(desk.log).toContain("aside: edits of an older version of the lesson");
  expect(desk.state).toMatchObject({ notebook: lesson.notebook, base: lesson.hash });
});

test("Keeping keeps the reader's version of a lesson that has changed", async () => {
  keep(notebookText(mine), "older");
  await keeping.open();
  desk.choose("version", "Keep mine");
  expect(desk.log.at(-1)).toBe("changed");
  expect(desk.state).toMatchObject({ notebook: mine, base: lesson.hash });
});

test("Keeping follows the other tab without a restart, to the lesson too", () => {
  const other = { name: "01-x", text: notebookText(mine), base: "older", revision: 6, saved: 0 };
  expect(keeping.follow(other)).toBe(true);
  expect(desk.state).toMatchObject({ notebook: mine, base: "older" });
  expect(desk.log).toEqual(["forget one", "show", "say Now with your edits from another tab"]);
  expect(keeping.follow(undefined)).toBe(true);
  expect(desk.state).toMatchObject({ notebook: lesson.notebook, base: lesson.hash });
  expect(keeping.follow({ ...other, text: "{" })).toBe(false);
  expect(desk.notes.get("damaged")?.text).toContain("What the other tab wrote cannot be shown");
});

test.each([
  [true, "what you wrote here is put aside, under More."],
  [false, "what you wrote here could not be put aside, and is only in this page: export it."],
])("Keeping says what was edited in two tabs, and lets choose (aside: %s)", (isAside, fate) => {
  keeping.conflict(isAside);
  expect(desk.notes.get("tabs")?.text).toContain(fate);
  expect(desk.keptLine).toContain(fate.replace("under More", "below"));
  desk.choose("tabs", "Show the other tab's");
  desk.choose("tabs", "Go on with what is here");
  expect(desk.log).toEqual(["resolve theirs", "resolve mine"]);
  keeping.saved();
  expect(desk.notes.size).toBe(0);
  expect(desk.keptLine).toBe("Your edits are kept in this browser.");
});

test("Keeping says that nothing is kept, until it is", () => {
  keeping.failed({ message: "Cannot keep your edits: the disk is off" } as never);
  expect(desk.notes.get("storage")?.text).toBe(
    "Cannot keep your edits: the disk is off. Your edits stay in this page as long as it is open: export them to have them later.",
  );
  desk.choose("storage", "Try again");
  expect(desk.log).toEqual(["changed"]);
  expect(desk.keptLine).toBe("Your edits are not kept in this browser now: export them.");
  keeping.saved();
  expect(desk.notes.size).toBe(0);
});
