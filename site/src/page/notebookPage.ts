import { Session } from "../session/session";
import { siteRoot } from "../siteRoot";
import { CellActions } from "./cellActions";
import { CellViews } from "./cellViews";
import type { Desk } from "./desk";
import { FileActions } from "./fileActions";
import { download } from "./files";
import { Keeping } from "./keeping";
import { offerFullData } from "./fullData";
import { NotebookState } from "./notebookState";
import { RunActions } from "./runActions";
import { CellRuns } from "./run/cellRuns";
import { indexedStore } from "./storage/indexedStore";
import { Keeper } from "./storage/keeper";
import { leftoversIn } from "./storage/leftovers";
import { AsideList } from "./view/asideList";
import { Notices } from "./view/notice";
import { Toolbar } from "./view/toolbar";

/** So long a run must have taken, in milliseconds, that somebody who leaves the page is asked. */
const worthAsking = 2000;

/** Brings the notebook of a page to life. */
export class NotebookPage implements Desk {
  readonly state: NotebookState;
  readonly views: CellViews;
  readonly runs: CellRuns;
  readonly keeper: Keeper;
  readonly notices = new Notices();
  readonly toolbar: Toolbar;
  readonly #keeping = new Keeping(this);
  readonly #cells: CellActions;
  readonly #running = new RunActions(this);
  readonly #files = new FileActions(this);
  readonly #asides: AsideList;

  /** @param article what holds the cells; it names its notebook */
  constructor(article: HTMLElement) {
    const name = article.dataset["notebook"]!;
    this.#cells = new CellActions(this, (id, advance) => void this.#running.run(id, advance));
    this.runs = this.#makeRuns(name);
    this.state = new NotebookState(name, this.runs);
    this.views = this.#makeViews(article);
    this.keeper = this.#makeKeeper(name);
    this.state.onChange = () => {
      this.keeper.changed();
    };
    this.#asides = this.#makeAsides(name);
    this.toolbar = this.#makeToolbar();
    article.before(this.toolbar.node, this.notices.node);
    offerFullData(this);
    this.#listen(article);
    void this.#keeping.open();
  }

  readonly ready = async (): Promise<boolean> => {
    try {
      await this.state.load();
      await this.#keeping.restore();
      this.notices.drop("load");
      return true;
    } catch (error) {
      this.notices.show("load", (error as Error).message, { isProblem: true });
      return false;
    }
  };

  #makeKeeper(name: string): Keeper {
    return new Keeper({
      name,
      store: indexedStore,
      leftovers: leftoversIn(() => localStorage),
      channel: new BroadcastChannel("deltabook-notebooks"),
      events: this.#keeping,
    });
  }

  #makeRuns(notebook: string): CellRuns {
    const begin = (onState: ConstructorParameters<typeof Session>[0]["onState"]): Session =>
      new Session({ base: siteRoot(), notebook, onState });
    return new CellRuns(begin, {
      state: (state) => {
        if (state === "compiling") this.#cells.sayCompiler();
        if (state === "busy") this.#cells.sayRunning();
      },
      busy: (isBusy) => {
        this.toolbar.showBusy(isBusy);
      },
      recorded: () => {
        this.keeper.changed();
      },
      forgotten: () => {
        this.views.forgetRuns((id) => this.runs.has(id));
      },
    });
  }

  #makeViews(article: HTMLElement): CellViews {
    return new CellViews(article, {
      run: (id, advance) => void this.#running.run(id, advance),
      edit: (id) => void this.#cells.edit(id),
      addBelow: (id) => void this.#cells.addBelow(id),
      remove: (id) => void this.#cells.remove(id),
      reset: (id) => void this.#cells.reset(id),
    });
  }

  #makeAsides(name: string): AsideList {
    return new AsideList({
      list: () => this.keeper.aside(),
      export: ({ text }) => {
        download(`${name}-aside.ipynb`, text);
      },
      restore: (aside) => void this.#files.restore(aside),
      drop: ({ id }) => this.keeper.dropAside(id),
    });
  }

  #makeToolbar(): Toolbar {
    return new Toolbar(
      {
        runAll: () => void this.#running.runAll(),
        stop: () => {
          this.#running.stop();
        },
        restart: () => void this.#running.restart(),
        restartAndRunAll: () => void this.#running.restartAndRunAll(),
        exportNotebook: () => void this.#files.export(),
        importNotebook: () => void this.#files.import(),
        resetNotebook: () => void this.#files.reset(),
        opened: () => void this.#asides.refresh(),
      },
      [this.#asides.node],
      this.notices.problems,
    );
  }

  /** Who leaves an editor has their edits kept; leaving the page ends what runs, and asks first who would lose something. */
  #listen(article: HTMLElement): void {
    article.addEventListener("focusout", () => void this.keeper.flush());
    addEventListener("beforeunload", (event) => {
      if (!this.keeper.leave() || this.runs.busyTime > worthAsking) event.preventDefault();
    });
    addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") void this.keeper.flush();
    });
    addEventListener("pagehide", () => {
      this.keeper.leave();
      void this.keeper.flush();
      this.runs.close();
    });
    window.addEventListener("pageshow", ({ persisted }) => {
      // The browser has kept the page while it was left, but not its workers.
      if (!persisted) return;
      void this.#running.restart();
      void this.keeper.catchUp();
    });
  }
}
