import { accuracy } from "./accuracy";
import type { Metric, MetricName } from "./metric";

/**
 * The metrics by name.
 *
 * @example
 * import { metrics } from "@deltabook/nn";
 * const right = new Float32Array(2);
 * metrics.accuracy.perSample(Float32Array.of(0, 1), Float32Array.of(0.3, 0.4), 2, 1, right);
 * right; // => Float32Array(2) [ 1, 0 ]
 */
export const metrics = { accuracy } as const satisfies Record<MetricName, Metric>;
