import { extent } from "./numbers";

/**
 * An axis that makes room for its own label; with `logOf`, the values on it, a logarithmic one. Ticks at powers of ten
 * only are enough where two of them lie among the values; else plotly chooses ticks between them.
 */
export function axis(label: string, logOf?: readonly number[]): Record<string, unknown> {
  return {
    title: { text: label, standoff: 8 },
    automargin: true,
    zeroline: false,
    ...(logOf && { type: "log", exponentformat: "power", ...(hasPowers(logOf) && { dtick: 1 }) }),
  };
}

/** Whether two or more powers of ten lie among the values, all greater than 0. */
function hasPowers(values: readonly number[]): boolean {
  const [low, high] = extent(values).map(Math.log10);
  return Math.floor(high) > Math.ceil(low);
}
