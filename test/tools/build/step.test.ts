import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { bringUpToDate } from "../../../tools/build/step.js";
import type { Step } from "../../../tools/build/step.js";
import { temporaryFolder, writeFiles } from "../setup/machine.js";

let made = 0;
const step: Step = {
  name: "soup",
  inputs: ["water"],
  outputs: ["build/soup"],
  make: (root) => {
    made++;
    writeFiles(root, { "build/soup": "hot" });
  },
};

describe("bringUpToDate", () => {
  beforeEach(() => {
    made = 0;
    vi.spyOn(console, "error").mockReturnValue(undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("makes what is not there, once", async () => {
    const root = temporaryFolder({ water: "1" });
    await bringUpToDate(step, root);
    await bringUpToDate(step, root);
    expect(made).toBe(1);
  });

  test("makes it again when an input changes or an output is gone", async () => {
    const root = temporaryFolder({ water: "1" });
    await bringUpToDate(step, root);
    writeFiles(root, { water: "2" });
    await bringUpToDate(step, root);
    expect(made).toBe(2);
    rmSync(join(root, "build/soup"));
    await bringUpToDate(step, root);
    expect(made).toBe(3);
  });

  test("makes it again after a failure", async () => {
    const root = temporaryFolder({ water: "1" });
    const failing = { ...step, make: () => Promise.reject(new Error("burnt")) };
    await expect(bringUpToDate(failing, root)).rejects.toThrow("burnt");
    await bringUpToDate(step, root);
    expect(made).toBe(1);
  });
});
