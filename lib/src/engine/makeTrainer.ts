import { Arena } from "../kernels/wasm";
import type { FitInput } from "../models/checkFit";
import type { Network } from "../models/network";
import type { OptimizerState } from "../models/optimizerState";
import { PlainTrainer } from "../models/plainTrainer";
import type { Trainer } from "../models/trainer";
import { chooseThreads } from "./chooseThreads";
import { EngineTrainer } from "./engineTrainer";
import { makePlan } from "./plan";
import { startCrew } from "./startCrew";

/** Forward, backward, and the gradients of the weights: how often a weight is multiplied in a step. */
const passes = 3;

/** What trains the network fastest here: the engine for a large one of the library's own parts, else plain steps. */
export function makeTrainer(network: Network, state: OptimizerState, input: FitInput): Trainer {
  const { samples, validation, settings } = input;
  const { batchSize, epochs } = settings;
  const choice = chooseThreads(network, { batchSize, rows: passes * epochs * samples.x.rows });
  if (!choice) return new PlainTrainer(network, state, input);
  const { shape, threads } = choice;
  const { crew, memory } = startCrew(threads);
  const arena = new Arena(memory);
  const plan = makePlan({ network: shape, train: samples, validation, batchSize, threads }, arena);
  crew.prepare(memory, plan);
  return new EngineTrainer(network, state, plan, arena, crew);
}
