import { batchCount, type Samples } from "../models/batches";
import type { Logs } from "../models/history";
import { chunkSize } from "../models/measure";
import type { Network } from "../models/network";
import { chooseThreads } from "./chooseThreads";
import { startEngine } from "./engine";

/** The mean loss and the metrics over all samples, or null where plain steps do it faster, or alone. */
export async function measureByEngine(network: Network, samples: Samples): Promise<Logs | null> {
  const { rows } = samples.x;
  const batchSize = Math.min(chunkSize, rows);
  const { shape, threads } = chooseThreads(network, { batchSize, rows });
  const { layers } = network;
  const engine =
    shape &&
    (await startEngine({
      network: { ...shape, slots: 0 },
      layers,
      slots: layers.map(({ weights }) => weights.map(() => [])),
      train: samples,
      batchSize,
      threads,
      attempt: "evaluate the model",
    }));
  if (!engine) return null;
  const to = batchCount(rows, batchSize);
  const command = { task: "measure", samples: "train", from: 0, to } as const;
  try {
    return (await engine.crew.run(command, () => undefined)).logs;
  } finally {
    await engine.end();
  }
}
