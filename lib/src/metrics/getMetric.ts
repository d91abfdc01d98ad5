import { lookUp } from "../checks";
import type { Metric, MetricName } from "./metric";
import { metrics } from "./metrics";

/**
 * The metric of that name.
 *
 * @throws TypeError `Unknown metric: expected one of accuracy, received "acc"`
 * @example
 * import { getMetric } from "@deltabook/nn";
 * getMetric("accuracy").name; // => 'accuracy'
 */
export function getMetric(metric: MetricName): Metric {
  return lookUp<Metric>("metric", metrics, metric);
}
