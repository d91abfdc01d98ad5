/** A number for people to watch; training does not use it. */
export interface Metric {
  readonly name: MetricName;
  /** Writes each sample's value into `out` (length rows); targets and outputs are row-major, rows x units. */
  perSample(
    targets: Float32Array,
    outputs: Float32Array,
    rows: number,
    units: number,
    out: Float32Array,
  ): void;
}

/** What a metric is called, in `compile` and in the logs. */
export type MetricName = "accuracy";
