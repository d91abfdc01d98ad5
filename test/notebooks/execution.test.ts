import { mnist } from "@deltabook/nn";
import { beforeAll, describe, expect, test } from "vitest";
import { compareOutputs } from "../../tools/notebooks/compare/compareOutputs.js";
import { hasTag, type Notebook } from "../../tools/notebooks/notebook.js";
import type { Problem } from "../../tools/notebooks/problem.js";
import { executeNotebook } from "../../tools/notebooks/run/execute.js";
import { failureText } from "../../tools/notebooks/run/failureText.js";
import { ensureVenv } from "../../tools/setup/venv.js";
import { lessonsByNumber, texts } from "./lessons.js";
import { notYetConverted } from "./notYetConverted.js";

beforeAll(async () => {
  await ensureVenv();
}, 600_000);

const hasFullData = await mnist.fullAvailable();

describe.each(lessonsByNumber)("lesson %s", (number, file) => {
  const needsFullData = file.notebook.cells.some((cell) => hasTag(cell, "full-data"));
  const fullData = needsFullData && hasFullData;
  let executed: Notebook | undefined;
  let problems: readonly Problem[] = [];

  test("runs through the kernel and gives the outputs it shows", { timeout: 600_000 }, async () => {
    const execution = await executeNotebook(file.path, { timeout: 300, fullData, texts: true });
    expect(failureText(execution)).toBe("");
    ({ executed, problems } = execution);
    expect(texts(compareOutputs(file, executed))).toEqual([]);
  });

  test("says in its texts what its code gives, in solutions too", () => {
    if (!notYetConverted.includes(number)) expect(texts(problems)).toEqual([]);
  });

  if (!needsFullData) return;

  test("gives them on the full MNIST too", (context) => {
    if (!fullData) context.skip("the full MNIST is not here: npm run data fetches it");
    expect(texts(compareOutputs(file, executed!, { fullData }))).toEqual([]);
  });
});
