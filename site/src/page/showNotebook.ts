import type { Notebook } from "../../../tools/notebooks/notebook";
import type { Desk } from "./desk";
import { markMissing } from "./markMissing";

/**
 * Shows another notebook in place of the one on the page. Variables of the one before would only confuse: the session begins
 * anew.
 *
 * @param base the version of the lesson that it is based on
 */
export async function showNotebook(
  { state, views, runs, toolbar }: Pick<Desk, "state" | "views" | "runs" | "toolbar">,
  notebook: Notebook,
  base: string,
): Promise<void> {
  state.replace(notebook, base);
  views.show(notebook, state.lesson);
  markMissing({ state, views });
  toolbar.say(""); // it was about the one before
  await runs.restart();
}
