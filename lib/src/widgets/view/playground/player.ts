import { platform } from "../../../platform";
import type { PlaygroundSettings } from "../../widgetJSON";
import { Training, type LiveSettings } from "./training";

/** What a player does: nothing yet or nothing more, training, or held up by a condition. */
export type PlayerState = "paused" | "running" | "ended";

/** Who shows what a player does. */
export interface Stage {
  /** Draws the network as it is now. */
  draw(training: Training): void;
  /** Says that the player does something else now. */
  onState(state: PlayerState, training: Training): void;
  /** Resolves when the page is about to be drawn. */
  nextFrame(): Promise<void>;
}

/** Milliseconds: of training at a time, short so that the page answers at once, and from one drawing to the next. */
const sliceLength = 10;
const drawInterval = 60;

/** Trains one network after another, in slices. */
export class Player {
  readonly #stage: Stage;
  #settings: PlaygroundSettings;
  #training: Training | undefined;
  #isRunning = false;
  /** Counts the networks and the presses of buttons: what an older one has begun does not go on. */
  #turn = 0;

  constructor(settings: PlaygroundSettings, stage: Stage) {
    this.#settings = settings;
    this.#stage = stage;
    void this.restart({});
  }

  /** Those of the network on the stage, or of the one that is being made. */
  get settings(): PlaygroundSettings {
    return this.#settings;
  }

  /** Takes a new network, with some settings changed. */
  async restart(changed: Partial<PlaygroundSettings>): Promise<void> {
    const turn = this.#stop();
    this.#settings = { ...this.#settings, ...changed };
    const training = await Training.begin(this.#settings);
    if (turn !== this.#turn) return;
    this.#training = training;
    this.#show("paused");
  }

  /** Changes settings that a training can go on with. */
  set(changed: Partial<LiveSettings>): void {
    this.#settings = { ...this.#settings, ...changed };
    this.#training?.set(changed);
  }

  /** Trains for one epoch. */
  async step(): Promise<void> {
    const turn = this.#stop();
    const training = this.#training;
    if (!training) return;
    training.resume();
    await training.step();
    if (turn === this.#turn) this.#show(training.ending === "diverged" ? "ended" : "paused");
  }

  /** Begins to train, or pauses. */
  toggle(): void {
    if (this.#isRunning) this.pause();
    else if (this.#training) void this.#run(this.#training);
  }

  pause(): void {
    this.#stop();
    if (this.#training) this.#show("paused");
  }

  async #run(training: Training): Promise<void> {
    const turn = this.#stop();
    this.#isRunning = true;
    training.resume();
    this.#stage.onState("running", training);
    let drawn = platform.now();
    while (turn === this.#turn && training.ending === undefined) {
      await training.slice(sliceLength);
      await platform.breathe();
      if (platform.now() - drawn < drawInterval) continue;
      await this.#stage.nextFrame();
      if (turn === this.#turn) this.#stage.draw(training);
      drawn = platform.now();
    }
    if (turn !== this.#turn) return;
    this.#isRunning = false;
    this.#show("ended");
  }

  /** Ends what runs; returns the number of the new turn. */
  #stop(): number {
    this.#isRunning = false;
    return ++this.#turn;
  }

  #show(state: PlayerState): void {
    const training = this.#training!;
    this.#stage.draw(training);
    this.#stage.onState(state, training);
  }
}
