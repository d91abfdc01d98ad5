import { Arena } from "../kernels/wasm";
import type { Samples } from "../models/batches";
import type { Logs } from "../models/history";
import type { Network } from "../models/network";
import { chooseThreads } from "./chooseThreads";
import { startCrew } from "./startCrew";
import { makePlan } from "./plan";
import { loadWeights } from "./weightArrays";

/** How many samples go through the network at a time; the results do not depend on it. */
const chunkSize = 1024;

/** The mean loss and the metrics over all samples, or null where plain steps do as well. */
export async function measureByEngine(network: Network, samples: Samples): Promise<Logs | null> {
  const batchSize = Math.min(chunkSize, samples.x.rows);
  const choice = chooseThreads(network, { batchSize, rows: samples.x.rows });
  if (!choice) return null;
  const { threads } = choice;
  const shape = { ...choice.shape, slots: 0 };
  const { crew, memory } = startCrew(threads);
  try {
    const arena = new Arena(memory);
    const plan = makePlan({ network: shape, train: samples, batchSize, threads }, arena);
    const noSlots = network.layers.map(({ weights }) => weights.map(() => []));
    loadWeights(network.layers, noSlots, plan, arena);
    crew.prepare(memory, plan);
    const to = Math.ceil(samples.x.rows / batchSize);
    const command = { task: "measure", samples: "train", from: 0, to } as const;
    const { logs } = await crew.run(command, () => undefined);
    return logs;
  } finally {
    await crew.end();
  }
}
