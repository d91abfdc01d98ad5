import { batchesOf, type Samples } from "./batches";
import { forwardPass } from "./forwardPass";
import type { Logs } from "./history";
import { makeMeasures, measureTrace } from "./measures";
import { makeTraces, type Network } from "./network";
import { Pace } from "./pace";

/** How many samples go through the network at a time; the results do not depend on it. */
export const chunkSize = 1024;

/** The mean loss and the metrics over all samples, without training on them. */
export async function measure(
  network: Network,
  samples: Samples,
  signal?: AbortSignal,
): Promise<Logs> {
  const maxRows = Math.min(chunkSize, samples.x.rows);
  const traces = makeTraces(network.layers, maxRows);
  const measures = makeMeasures(network, maxRows);
  const pace = new Pace();
  for (const batch of batchesOf(samples, chunkSize)) {
    forwardPass(network.layers, batch.x, batch.rows, traces);
    measureTrace(network, batch.y, traces[traces.length - 1], measures);
    if (pace.isDue()) await pace.breathe();
    signal?.throwIfAborted();
  }
  return measures.logs();
}
