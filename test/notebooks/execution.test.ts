import { beforeAll, describe, expect, test } from "vitest";
import { compareOutputs } from "../../tools/notebooks/compare/compareOutputs.js";
import { hasTag } from "../../tools/notebooks/notebook.js";
import { executeNotebook } from "../../tools/notebooks/run/execute.js";
import { failureText } from "../../tools/notebooks/run/failureText.js";
import { ensureVenv } from "../../tools/setup/venv.js";
import { lessonsByNumber, texts } from "./lessons.js";

beforeAll(async () => {
  await ensureVenv();
}, 600_000);

describe.each(lessonsByNumber)("lesson %s", (number, file) => {
  test("runs through the kernel and gives the outputs it shows", { timeout: 600_000 }, async () => {
    const execution = await executeNotebook(file.path, { timeout: 300 });
    expect(failureText(execution)).toBe("");
    expect(texts(compareOutputs(file, execution.executed))).toEqual([]);
  });

  const needFullData = file.notebook.cells.filter((cell) => hasTag(cell, "full-data"));
  test.skipIf(needFullData.length > 0)(
    `gives all of them without the full MNIST; if not: npm run lessons -- ${number} --full --compare`,
    () => {
      expect(needFullData).toEqual([]);
    },
  );
});
