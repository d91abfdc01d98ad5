import { describe, expect, it } from "vitest";
import { getMetric, metrics, type MetricName } from "../../lib/src/metrics";

describe("getMetric", () => {
  it.each(Object.entries(metrics))("finds %s, which bears its name", (name, found) => {
    expect(getMetric(name as MetricName)).toBe(found);
    expect(found.name).toBe(name);
  });

  it("names the choices", () => {
    expect(() => getMetric("precision" as MetricName)).toThrow(
      new TypeError('Unknown metric: expected one of accuracy, received "precision"'),
    );
  });
});
