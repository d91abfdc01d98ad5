import { describe, expect, it } from "vitest";
import { figures } from "@deltabook/nn";

/** The diameter of the units, and the pixels from the middle of one to that of the next, in a column of three. */
function drawn(names: string[][]): { size: number; step: number } {
  const { data, layout } = figures.network([3, 1], { names });
  const units = data.find(({ mode }) => mode === "markers+text");
  const { size } = units?.marker as { size: number };
  const height = Number(layout.height) - captionHeight;
  return { size, step: height / 3 };
}

const captionHeight = 90;

describe("nodeSize", () => {
  it("makes units that hold their longest name", () => {
    const short = drawn([["a", "b", "c"], ["d"]]);
    const long = drawn([["a", "firmness", "c"], ["d"]]);
    expect(long.size).toBeGreaterThan(short.size);
    expect(long.size).toBeGreaterThanOrEqual(8 * 8);
  });

  it("keeps units with long names apart from each other", () => {
    const { size, step } = drawn([["colour", "firmness", "weight"], ["ripeness"]]);
    expect(step).toBeGreaterThan(size);
  });
});
