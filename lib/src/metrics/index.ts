import { lookUp } from "../checks";
import { accuracy } from "./accuracy";
import type { Metric, MetricName } from "./metric";

export { accuracy, type Metric, type MetricName };

/** Every metric by its name. */
export const metrics = { accuracy } as const satisfies Record<MetricName, Metric>;

/** The metric of that name; throws if there is none. */
export function getMetric(name: MetricName): Metric {
  return lookUp("metric", metrics, name);
}
