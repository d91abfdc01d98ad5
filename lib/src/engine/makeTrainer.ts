import { Arena } from "../kernels/wasm";
import type { FitInput } from "../models/checkFit";
import type { Network } from "../models/network";
import type { OptimizerState } from "../models/optimizerState";
import { PlainTrainer } from "../models/plainTrainer";
import type { Trainer } from "../models/trainer";
import { chooseThreads } from "./chooseThreads";
import { EngineTrainer } from "./engineTrainer";
import type { NetworkShape } from "./networkShape";
import { makePlan } from "./plan";
import { platform } from "../platform";
import { startCrew } from "./startCrew";

/** Forward, backward, and the gradients of the weights: how often a weight is multiplied in a step. */
const passes = 3;

/** What trains the network fastest here: the engine for a large one of the library's own parts, else plain steps. */
export async function makeTrainer(
  network: Network,
  state: OptimizerState,
  input: FitInput,
): Promise<Trainer> {
  const { samples, settings } = input;
  const { batchSize, epochs } = settings;
  const choice = chooseThreads(network, { batchSize, rows: passes * epochs * samples.x.rows });
  const trainer = choice && (await startEngine(network, state, input, choice));
  return trainer ?? new PlainTrainer(network, state, input);
}

/** The engine, or null if the samples and activations need more than a WebAssembly memory can have. */
async function startEngine(
  network: Network,
  state: OptimizerState,
  { samples, validation, settings }: FitInput,
  { shape, threads }: { readonly shape: NetworkShape; readonly threads: number },
): Promise<Trainer | null> {
  const { crew, memory } = startCrew(threads);
  const arena = new Arena(memory);
  const { batchSize } = settings;
  try {
    const input = { network: shape, train: samples, validation, batchSize, threads };
    const plan = makePlan(input, arena);
    crew.prepare(memory, plan);
    return new EngineTrainer(network, state, plan, arena, crew);
  } catch (error) {
    await crew.end();
    if (!(error instanceof RangeError)) throw error;
    platform.print(`Note: ${error.message}; plain steps train the network, slower.\n`);
    return null;
  }
}
