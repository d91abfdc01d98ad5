import type { CellViews } from "./cellViews";
import type { NotebookState } from "./notebookState";
import type { CellRuns } from "./run/cellRuns";
import type { Keeper } from "./storage/keeper";
import type { Notices } from "./view/notice";
import type { Toolbar } from "./view/toolbar";

/** The parts of a notebook's page, which its actions work on. */
export interface Desk {
  readonly state: NotebookState;
  readonly views: CellViews;
  readonly runs: CellRuns;
  readonly keeper: Keeper;
  readonly notices: Notices;
  readonly toolbar: Toolbar;
  /** Loads the notebook with what the browser keeps of it, if need be; false, with a notice, if it cannot be had. */
  readonly ready: () => Promise<boolean>;
}
