import { Arena, instantiate, takeMemory, type WasmKernels } from "../kernels/wasm";
import { batchCount } from "../models/batches";
import type { FitInput } from "../models/checkFit";
import type { Logs } from "../models/history";
import { measure } from "../models/measure";
import type { Network } from "../models/network";
import type { OptimizerState } from "../models/optimizerState";
import { countKernelWeights } from "../models/stack";
import type { Steps } from "../models/steps";
import type { EpochsAtOnce, Order } from "../models/trainer";
import { Adam, SGD } from "../optimizers";
import type { NetworkShape } from "./networkShape";
import { mostFactors, placeSmallNet, type SmallNet } from "./smallNet";

/** How much one call does at most, so that it ends within some milliseconds: steps, and multiplications by weights. */
const limits = { steps: 256, multiplications: 500_000 };

/**
 * Steps of a small net, many in one call of a kernel: to go from JavaScript to each kernel of a step and back takes longer
 * than what they do.
 */
export class SmallSteps implements Steps, EpochsAtOnce {
  readonly #network: Network;
  readonly #shape: NetworkShape;
  readonly #state: OptimizerState;
  readonly #input: FitInput;
  readonly #batches: number;
  readonly #net: SmallNet;
  readonly #kernels: WasmKernels;
  readonly #mostSteps: number;
  readonly mostEpochs: number;
  #done = 0;

  /** @throws OutOfMemoryError if there is not memory enough. */
  constructor(network: Network, shape: NetworkShape, state: OptimizerState, input: FitInput) {
    const { samples, settings } = input;
    const { layers } = network;
    const arena = new Arena(takeMemory(false));
    this.#network = network;
    this.#shape = shape;
    this.#state = state;
    this.#input = input;
    this.#batches = batchCount(samples.x.rows, settings.batchSize);
    const multiplications = countKernelWeights(layers) * settings.batchSize;
    const mostSteps = Math.min(limits.steps, Math.ceil(limits.multiplications / multiplications));
    const mostEpochs = Math.max(1, Math.floor(mostSteps / this.#batches));
    this.#mostSteps = mostSteps;
    this.mostEpochs = mostEpochs;
    const placed = { network: shape, layers, slots: state.slots, train: samples };
    this.#net = placeSmallNet({ ...placed, mostSteps, mostEpochs }, arena);
    this.#kernels = instantiate(arena.memory);
    this.load();
  }

  get done(): number {
    return this.#done;
  }

  get atOnce(): EpochsAtOnce | undefined {
    return this.#batches <= this.#mostSteps ? this : undefined;
  }

  begin(...orders: readonly Order[]): void {
    const { order, sums } = this.#net;
    const { rows } = this.#input.samples.x;
    orders.forEach((words, i) => {
      if (words) order.words.set(words, i * rows);
    });
    sums.fill(0);
    this.#done = 0;
  }

  next(most: number): number {
    const { samples, settings } = this.#input;
    const { batchSize } = settings;
    const count = Math.min(most, this.#mostSteps, this.#batches - this.#done);
    const first = this.#done * batchSize;
    const rows = Math.min(count * batchSize, samples.x.rows - first);
    this.#done += this.#train(first, rows, count, 1);
    return this.#net.sums[0];
  }

  trainEpochs(orders: readonly Order[]): readonly Logs[] | undefined {
    const { rows } = this.#input.samples.x;
    this.begin(...orders);
    this.#train(0, rows, orders.length * this.#batches, orders.length);
    this.store();
    return Number.isFinite(this.#net.sums[0])
      ? orders.map((_, epoch) => this.#means(epoch, rows))
      : undefined;
  }

  logs(): Logs {
    const { samples, settings } = this.#input;
    return this.#means(0, Math.min(this.#done * settings.batchSize, samples.x.rows));
  }

  load(): void {
    for (const array of this.#net.weights) array.load();
  }

  store(): void {
    for (const array of this.#net.weights) array.store();
  }

  validate(signal: AbortSignal): Promise<Logs> {
    return measure(this.#network, this.#input.validation!, signal);
  }

  /** Takes `steps` steps on so many rows from the `first` on, in so many epochs; returns how many were taken. */
  #train(first: number, rows: number, steps: number, epochs: number): number {
    const { address, order, factors } = this.#net;
    const { batchSize } = this.#input.settings;
    const stride = this.#writeFactors(steps);
    const place = [address, order.address + first * 4, rows, batchSize] as const;
    const done = this.#kernels.trainSmallNet(...place, factors.address, stride, epochs);
    this.#state.advance(done);
    return done;
  }

  /** The means over so many rows of one of the epochs. */
  #means(epoch: number, rows: number): Logs {
    const { sums } = this.#net;
    const loss = sums[1 + 2 * epoch] / rows;
    return this.#shape.measuresAccuracy ? { loss, accuracy: sums[2 + 2 * epoch] / rows } : { loss };
  }

  /** Writes the factors of the next steps; returns how many bytes lie from one step's to the next one's. */
  #writeFactors(count: number): number {
    const { optimizer } = this.#network;
    const { floats } = this.#net.factors;
    if (optimizer instanceof Adam) {
      for (let i = 0; i < count; i++) {
        const { alpha, rate1, rate2, epsilon } = optimizer.factors(this.#state.step + i + 1);
        floats.set([alpha, rate1, rate2, epsilon], i * mostFactors);
      }
      return mostFactors * 4;
    }
    if (optimizer instanceof SGD) {
      const { learningRate, momentum } = optimizer.factors();
      floats[0] = learningRate;
      floats[1] = momentum;
    }
    return 0;
  }
}
