import { tellLimits } from "../kernels";
import { isOutOfMemory } from "../kernels/wasm";
import { batchCount } from "../models/batches";
import type { FitInput } from "../models/checkFit";
import type { Network } from "../models/network";
import type { OptimizerState } from "../models/optimizerState";
import { PlainSteps } from "../models/plainSteps";
import type { Steps } from "../models/steps";
import { StepTrainer } from "../models/stepTrainer";
import type { Trainer } from "../models/trainer";
import { chooseThreads } from "./chooseThreads";
import { startEngine } from "./engine";
import { EngineTrainer } from "./engineTrainer";
import { SmallSteps } from "./smallSteps";

/** Forward, backward, and the gradients of the weights: how often a weight is multiplied in a step. */
const passes = 3;

/**
 * What trains the network fastest here, if it is of the library's own parts: the engine for a large one, one kernel for a
 * small one. Else plain steps; these also where the others would need more memory than there is.
 */
export async function makeTrainer(
  network: Network,
  state: OptimizerState,
  input: FitInput,
): Promise<Trainer> {
  const { samples, validation, settings } = input;
  const { batchSize, epochs, verbose } = settings;
  const { rows } = samples.x;
  const { isLarge, shape, threads } = chooseThreads(network, {
    batchSize,
    rows: passes * epochs * rows,
    steps: epochs * batchCount(rows, batchSize),
  });
  if (isLarge && verbose > 0) tellLimits();
  if (!shape) return new StepTrainer(new PlainSteps(network, state, input), input);
  if (!isLarge && threads === 1) {
    return new StepTrainer(smallSteps(network, shape, state, input), input);
  }
  const engine = await startEngine({
    network: shape,
    layers: network.layers,
    slots: state.slots,
    train: samples,
    validation,
    batchSize,
    threads,
    attempt: "go on training",
  });
  return engine
    ? new EngineTrainer(network.optimizer, state, engine)
    : new StepTrainer(new PlainSteps(network, state, input), input);
}

function smallSteps(...args: ConstructorParameters<typeof SmallSteps>): Steps {
  try {
    return new SmallSteps(...args);
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
    const [network, , state, input] = args;
    return new PlainSteps(network, state, input);
  }
}
