import { metrics } from "@deltabook/nn";
import type { Network } from "../../lib/src/models/network";
import { modelOf, type Job } from "./job";

/** The job's network, compiled, as the engine takes it. */
export function networkOf(job: Job): Network {
  const { layers, loss, optimizer } = modelOf(job);
  const { measuresAccuracy = true } = job;
  return {
    ...{ layers, loss: loss!, optimizer: optimizer! },
    metrics: measuresAccuracy ? [metrics.accuracy] : [],
  };
}
