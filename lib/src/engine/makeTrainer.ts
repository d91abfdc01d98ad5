import { getBackend, tellLimits } from "../kernels";
import { Arena, makeMemory } from "../kernels/wasm";
import type { FitInput } from "../models/checkFit";
import type { Network } from "../models/network";
import type { OptimizerState } from "../models/optimizerState";
import { PlainTrainer } from "../models/plainTrainer";
import type { Trainer } from "../models/trainer";
import { EngineTrainer } from "./engineTrainer";
import { LocalCrew } from "./localCrew";
import { networkShape, type NetworkShape } from "./networkShape";
import { makePlan } from "./plan";
import { ThreadCrew } from "./threadCrew";

/**
 * From so many multiplications a step on, the kernels are faster than the plain loops in spite of some hundred calls
 * (`npm run bench -- small`).
 */
const worthKernels = 20_000;

/** From so many multiplications a `fit` on (about 0.3 s), threads pay for their start, which takes 0.05 s. */
const worthThreads = 2e9;

/** What trains the network fastest here: the engine for a large one of the library's own parts, else plain steps. */
export function makeTrainer(network: Network, state: OptimizerState, input: FitInput): Trainer {
  const { name, threads } = getBackend();
  const { perStep, inAll } = countMultiplications(network, input);
  const isForced = name === "wasm";
  if (!isForced && perStep >= worthKernels) tellLimits();
  const isWorth = isForced || (name === "auto" && perStep >= worthKernels);
  const shape = isWorth ? networkShape(network) : null;
  if (!shape) return new PlainTrainer(network, state, input);
  return engineTrainer(
    network,
    shape,
    state,
    input,
    isForced || inAll >= worthThreads ? threads : 1,
  );
}

function countMultiplications(
  { layers }: Network,
  { samples, settings }: FitInput,
): { perStep: number; inAll: number } {
  const weights = layers.reduce((sum, { inputs, units }) => sum + inputs! * units, 0);
  return {
    perStep: weights * settings.batchSize,
    inAll: weights * samples.x.rows * settings.epochs * 3,
  };
}

function engineTrainer(
  network: Network,
  shape: NetworkShape,
  state: OptimizerState,
  { samples, validation, settings }: FitInput,
  threads: number,
): Trainer {
  const crew = threads > 1 ? new ThreadCrew(threads) : new LocalCrew();
  const memory = makeMemory(0, threads > 1);
  const arena = new Arena(memory);
  const { batchSize } = settings;
  const plan = makePlan({ network: shape, train: samples, validation, batchSize, threads }, arena);
  crew.prepare(memory, plan);
  return new EngineTrainer(network, state, plan, arena, crew);
}
