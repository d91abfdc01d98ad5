import type { Failure } from "../session/session";
import type { Desk } from "./desk";
import type { RunnableCell, RunOutcome } from "./run/cellRuns";
import { hintFor } from "./run/hint";
import { GoingOn } from "./view/goingOn";

const stopping = "Stopping";

/** Runs cells, and says what came of it. */
export class RunActions {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Runs one cell; `advance` goes to the next one. */
  async run(id: string, advance: boolean): Promise<void> {
    const { views, runs, keeper, toolbar, ready } = this.#desk;
    const goingOn = advance ? this.#goOn(id) : undefined;
    if (!(await ready())) return;
    if (runs.has(id)) {
      toolbar.say(`${capital(views.label(id))} is running already`);
      return;
    }
    toolbar.say(`Running ${views.label(id)}`);
    void keeper.flush();
    const outcome = await runs.run(this.#runnable(id));
    if (outcome.aborted) {
      toolbar.sayInstead(stopping, "Stopped");
      return;
    }
    this.#sayOutcome(outcome);
    goingOn?.end(outcome.ok, toolbar.view);
  }

  /** Runs all cells, from the first to the last; one that fails is the last. */
  async runAll(): Promise<void> {
    const { views, runs, keeper, toolbar, ready } = this.#desk;
    if (!(await ready())) return;
    const ids = views.ids.filter((id) => !runs.has(id));
    if (ids.length === 0) {
      toolbar.say("All code cells are running already");
      return;
    }
    toolbar.say(`Running ${ids.length} code cells`);
    void keeper.flush();
    const outcomes = await Promise.all(ids.map((id) => runs.run(this.#runnable(id))));
    this.#sayOutcomes(outcomes);
  }

  stop(): void {
    const { runs, toolbar } = this.#desk;
    if (runs.isBusy) {
      toolbar.say(stopping);
      runs.stop();
    } else toolbar.say("Nothing is running");
  }

  async restart(): Promise<void> {
    const { runs, toolbar } = this.#desk;
    toolbar.say("Restarting");
    await runs.restart();
    if (!runs.isBusy) toolbar.say("Restarted: all variables are gone");
  }

  async restartAndRunAll(): Promise<void> {
    await this.restart();
    await this.runAll();
  }

  #runnable(id: string): RunnableCell {
    const { outputs, tools } = this.#desk.views.get(id);
    return {
      id,
      source: this.#desk.state.cell(id).source,
      begin: () => {
        outputs.begin();
      },
      hint: (failure) => this.#hint(id, failure),
      showState: (state, count) => {
        tools.showRun(state, count);
      },
      show: (shown) => {
        outputs.show(shown);
      },
      settle: () => {
        outputs.settle();
      },
    };
  }

  #goOn(id: string): GoingOn {
    const { inOrder } = this.#desk.views;
    const place = inOrder.findIndex(({ section }) => section.dataset["cell"] === id);
    return new GoingOn(inOrder[place], inOrder[place + 1]);
  }

  /** What to do where a cell fails because one above it has not run. */
  #hint(id: string, failure: Failure): string | undefined {
    const { state, views, runs } = this.#desk;
    const { ids } = views;
    const above = ids.slice(0, Math.max(0, ids.indexOf(id))).map((each) => ({
      label: views.label(each),
      source: state.cell(each).source,
      end: runs.endOf(each),
    }));
    return hintFor(failure, above);
  }

  #sayOutcome({ cell: { id }, ok, problem }: RunOutcome): void {
    const { views, toolbar } = this.#desk;
    const label = views.label(id);
    if (ok) {
      toolbar.say(`${capital(label)} has run`);
      return;
    }
    const go = (): void => {
      views.get(id).show();
    };
    toolbar.say(`${capital(label)} failed: ${problem ?? "it was stopped"}`, { label, go });
  }

  #sayOutcomes(outcomes: readonly RunOutcome[]): void {
    const failed = outcomes.find(({ ok, aborted }) => !ok && !aborted);
    const ran = outcomes.filter(({ ok }) => ok).length;
    const { toolbar } = this.#desk;
    if (failed) this.#sayOutcome(failed);
    else if (ran === outcomes.length) toolbar.say(`All ${ran} code cells have run`);
    else toolbar.sayInstead(stopping, "Stopped");
  }
}

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
