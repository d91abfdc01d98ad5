import { tellLimits } from "../kernels";
import type { FitInput } from "../models/checkFit";
import type { Network } from "../models/network";
import type { OptimizerState } from "../models/optimizerState";
import { PlainTrainer } from "../models/plainTrainer";
import type { Trainer } from "../models/trainer";
import { chooseThreads } from "./chooseThreads";
import { startEngine } from "./engine";
import { EngineTrainer } from "./engineTrainer";

/** Forward, backward, and the gradients of the weights: how often a weight is multiplied in a step. */
const passes = 3;

/**
 * What trains the network fastest here: the engine for a large one of the library's own parts, else plain steps; these also
 * where the engine would need more memory than there is.
 */
export async function makeTrainer(
  network: Network,
  state: OptimizerState,
  input: FitInput,
): Promise<Trainer> {
  const { samples, validation, settings } = input;
  const { batchSize, epochs, verbose } = settings;
  const choice = chooseThreads(network, { batchSize, rows: passes * epochs * samples.x.rows });
  if (choice.isLarge && verbose > 0) tellLimits();
  const { shape, threads } = choice;
  const engine =
    shape &&
    (await startEngine({
      network: shape,
      layers: network.layers,
      slots: state.slots,
      train: samples,
      validation,
      batchSize,
      threads,
      attempt: "go on training",
    }));
  return engine
    ? new EngineTrainer(network.optimizer, state, engine)
    : new PlainTrainer(network, state, input);
}
