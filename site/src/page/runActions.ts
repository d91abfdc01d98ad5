import type { Desk } from "./desk";
import type { RunnableCell, RunOutcome } from "./run/cellRuns";

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
    if (advance) this.#focusNext(id);
    if (!(await ready())) return;
    if (runs.has(id)) {
      toolbar.say(`${capital(views.label(id))} is running already`);
      return;
    }
    toolbar.say(`Running ${views.label(id)}`);
    void keeper.flush();
    const outcome = await runs.run(this.#runnable(id));
    if (outcome.aborted) toolbar.sayInstead(stopping, "Stopped");
    else toolbar.say(this.#outcomeText(outcome));
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
    toolbar.say(this.#allText(outcomes));
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

  #focusNext(id: string): void {
    const { views } = this.#desk;
    const next = views.ids[views.ids.indexOf(id) + 1] as string | undefined;
    if (next !== undefined) views.get(next).source.focus();
  }

  #outcomeText({ cell, ok, problem }: RunOutcome): string {
    const label = capital(this.#desk.views.label(cell.id));
    if (ok) return `${label} has run`;
    return `${label} failed: ${problem ?? "it was stopped"}${this.#advice(cell.id, problem)}`;
  }

  /** A name that nothing has declared yet may be declared in a cell above that has not run. */
  #advice(id: string, problem = ""): string {
    const { inOrder, ids } = this.#desk.views;
    const haveRun = inOrder.slice(0, ids.indexOf(id)).every(({ tools }) => tools.hasRun);
    const isUnknownName = /Cannot find name|is not defined/.test(problem);
    return isUnknownName && !haveRun ? " Run the cells above it first." : "";
  }

  #allText(outcomes: readonly RunOutcome[]): string {
    const failed = outcomes.find(({ ok, aborted }) => !ok && !aborted);
    if (failed) return this.#outcomeText(failed);
    const ran = outcomes.filter(({ ok }) => ok).length;
    return ran === outcomes.length ? `All ${ran} code cells have run` : `Stopped`;
  }
}

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
