export { getMetric } from "./getMetric";
export type { Metric, MetricName } from "./metric";
export { metrics } from "./metrics";
