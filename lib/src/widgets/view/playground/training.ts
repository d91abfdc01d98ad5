import { Dense } from "../../../layers";
import { NonFiniteLossError, Sequential } from "../../../models";
import { Adam, SGD } from "../../../optimizers";
import { l2 } from "../../../regularizers";
import { platform } from "../../../platform";
import { makeData, type PlaygroundData } from "../../playgroundData";
import type { PlaygroundSettings } from "../../widgetJSON";

/** A loss and an accuracy over all points of a kind. */
export interface Measured {
  readonly loss: number;
  readonly accuracy: number;
}

/** Why training does not go on. */
export type Ending = "epochs" | "loss" | "diverged";

const highestSeed = 2 ** 32 - 1;

/** A network, its data, and how far its training is. */
export class Training {
  readonly data: PlaygroundData;
  readonly model: Sequential;
  /** Training and validation loss before the first epoch and after each one. */
  readonly losses: { readonly train: number[]; readonly validation: number[] } = {
    train: [],
    validation: [],
  };
  /** What the validation points give now. */
  validation: Measured = { loss: NaN, accuracy: NaN };
  #settings: PlaygroundSettings;
  #startEpoch = 0;
  #diverged = false;
  #work = Promise.resolve();

  private constructor(settings: PlaygroundSettings) {
    this.#settings = settings;
    this.data = makeData(settings);
    this.model = makeModel(settings);
  }

  /** A network with its first weights, measured. */
  static async begin(settings: PlaygroundSettings): Promise<Training> {
    const training = new Training(settings);
    await training.#measure();
    return training;
  }

  get epoch(): number {
    return this.losses.train.length - 1;
  }

  get settings(): PlaygroundSettings {
    return this.#settings;
  }

  /** Changes what can change while a network is trained. */
  set(changed: Partial<LiveSettings>): void {
    this.#settings = { ...this.#settings, ...changed };
    const optimizer = this.model.optimizer as SGD | Adam;
    optimizer.learningRate = this.#settings.learningRate;
    this.#diverged = false;
  }

  /** Lets the count of epochs after which training pauses begin here. */
  resume(): void {
    this.#startEpoch = this.epoch;
  }

  /** Why training should not go on; undefined where it can. */
  get ending(): Ending | undefined {
    const { stopEpochs, stopLoss } = this.#settings;
    if (this.#diverged) return "diverged";
    if (this.losses.train[this.epoch] < stopLoss) return "loss";
    return this.epoch - this.#startEpoch >= stopEpochs ? "epochs" : undefined;
  }

  /** Trains for one epoch, after those that were asked for before. */
  step(): Promise<void> {
    return (this.#work = this.#work.then(() => this.#trainEpoch()));
  }

  /** Trains epoch after epoch until so many milliseconds are over, or training ends. */
  async slice(milliseconds: number): Promise<void> {
    const end = platform.now() + milliseconds;
    while (this.ending === undefined && platform.now() < end) await this.step();
  }

  /** A loss that is not finite ends training, and the weights before it are back. */
  async #trainEpoch(): Promise<void> {
    const { batchSize, seed } = this.#settings;
    const { x, y } = this.data.train;
    const order = (seed + this.epoch) % highestSeed;
    try {
      await this.model.fit(x, y, { epochs: 1, batchSize, seed: order, verbose: 0 });
      await this.#measure();
    } catch (error) {
      if (!(error instanceof NonFiniteLossError)) throw error;
      this.#diverged = true;
    }
  }

  async #measure(): Promise<void> {
    const { train, validation } = this.data;
    const { loss } = await this.model.evaluate(train.x, train.y);
    this.validation = (await this.model.evaluate(validation.x, validation.y)) as Measured;
    this.losses.train.push(loss);
    this.losses.validation.push(this.validation.loss);
  }
}

/** What can change while a network is trained. */
export type LiveSettings = Pick<
  PlaygroundSettings,
  "learningRate" | "batchSize" | "stopEpochs" | "stopLoss"
>;

function makeModel(settings: PlaygroundSettings): Sequential {
  const { units, activation, optimizer, learningRate, seed } = settings;
  const penalty = settings.l2 > 0 ? { kernelRegularizer: l2(settings.l2) } : {};
  const model = new Sequential([], { seed });
  units.forEach((count, i) => {
    const kernelInitializer = activation[i] === "relu" ? "heUniform" : "glorotUniform";
    model.add(new Dense(count, { activation: activation[i], kernelInitializer, ...penalty }));
  });
  model.add(new Dense(1, { activation: "sigmoid", ...penalty }));
  model.build(2);
  model.compile({
    loss: "binaryCrossentropy",
    optimizer: optimizer === "sgd" ? new SGD({ learningRate }) : new Adam({ learningRate }),
    metrics: ["accuracy"],
  });
  return model;
}
