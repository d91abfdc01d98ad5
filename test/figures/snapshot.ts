import { expect } from "vitest";
import type { Figure } from "../../lib/src/figures";

/**
 * Compares a figure with the file `snapshots/<name>.snap`: numbers to four significant digits, one trace or part of the
 * layout a line, so that a change can be read.
 */
export async function expectSnapshot({ data, layout, alt }: Figure, name: string): Promise<void> {
  const parts = Object.entries(layout).map(([key, value]) => `${key}: ${text(value)}`);
  const lines = [alt, ...data.map(text), ...parts].join("\n");
  await expect(`${lines}\n`).toMatchFileSnapshot(`snapshots/${name}.snap`);
}

function text(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "number" ? Number(inner.toPrecision(4)) : inner,
  );
}
