import { Arena, instantiate, takeMemory, type WasmKernels } from "../kernels/wasm";
import { batchCount } from "../models/batches";
import type { FitInput } from "../models/checkFit";
import type { Logs } from "../models/history";
import { measure } from "../models/measure";
import type { Network } from "../models/network";
import type { OptimizerState } from "../models/optimizerState";
import type { Steps } from "../models/steps";
import { Adam, SGD } from "../optimizers";
import type { NetworkShape } from "./networkShape";
import { mostFactors, placeSmallNet, type SmallNet } from "./smallNet";

/** How many steps one call takes at most: they end within a few milliseconds. */
const mostSteps = 64;

/**
 * Steps of a small net, many in one call of a kernel: to go from JavaScript to each kernel of a step and back takes longer
 * than what they do.
 */
export class SmallSteps implements Steps {
  readonly #network: Network;
  readonly #shape: NetworkShape;
  readonly #state: OptimizerState;
  readonly #input: FitInput;
  readonly #batches: number;
  readonly #net: SmallNet;
  readonly #kernels: WasmKernels;
  #done = 0;

  /** @throws OutOfMemoryError if there is not memory enough. */
  constructor(network: Network, shape: NetworkShape, state: OptimizerState, input: FitInput) {
    const { samples, settings } = input;
    const { layers } = network;
    const arena = new Arena(takeMemory(false));
    const placed = { network: shape, layers, slots: state.slots, train: samples, mostSteps };
    this.#network = network;
    this.#shape = shape;
    this.#state = state;
    this.#input = input;
    this.#batches = batchCount(samples.x.rows, settings.batchSize);
    this.#net = placeSmallNet(placed, arena);
    this.#kernels = instantiate(arena.memory);
    for (const array of this.#net.weights) array.load();
  }

  get done(): number {
    return this.#done;
  }

  begin(order: Uint32Array | undefined): void {
    if (order) this.#net.order.words.set(order);
    this.#net.sums.fill(0);
    this.#done = 0;
  }

  next(most: number): number {
    const { address, order, factors, sums } = this.#net;
    const { samples, settings } = this.#input;
    const { batchSize } = settings;
    const count = Math.min(most, mostSteps, this.#batches - this.#done);
    const first = this.#done * batchSize;
    const rows = Math.min(count * batchSize, samples.x.rows - first);
    const stride = this.#writeFactors(count);
    const place = [address, order.address + first * 4] as const;
    const done = this.#kernels.trainSmallNet(...place, rows, batchSize, factors.address, stride);
    this.#done += done;
    this.#state.advance(done);
    return sums[2];
  }

  logs(): Logs {
    const { samples, settings } = this.#input;
    const { sums } = this.#net;
    const rows = Math.min(this.#done * settings.batchSize, samples.x.rows);
    return this.#shape.measuresAccuracy
      ? { loss: sums[0] / rows, accuracy: sums[1] / rows }
      : { loss: sums[0] / rows };
  }

  store(): void {
    for (const array of this.#net.weights) array.store();
  }

  validate(signal: AbortSignal): Promise<Logs> {
    return measure(this.#network, this.#input.validation!, signal);
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
