import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graded } from "../../tools/course/gradeEvents.js";
import { sandboxStatus } from "../../tools/course/sandbox/status.js";
import { root } from "../../tools/setup/root.mjs";
import { ensureVenv } from "../../tools/setup/venv.js";
import { TemporaryCourse, type RawNotebook } from "./temporaryCourse.js";

const { works, reason } = sandboxStatus();
const course = new TemporaryCourse();
const graded = new Map<string, Graded>();

/** What stands in a solution's place, by the cell's name. */
type Answers = Readonly<Partial<Record<string, string>>>;

/** A network that is not trained: it takes no time. */
const untrained: Answers = {
  "trained-classifier": `const trainedClassifier = async (images: ByteTensor, labels: ByteTensor): Promise<Sequential> => {
  return new Sequential([new Dense(10, { activation: "softmax", inputShape: [784] })], { seed: 1 });
};`,
};

function labelling(code: string): Answers {
  return {
    ...untrained,
    "predicted-labels": `const predictedLabels = (images: ByteTensor): number[] => {\n${code}\n};`,
  };
}

/** What is handed in, and its points of the 6 for accuracy; where not 0, they are what the labels are worth. */
const submissions: Readonly<Record<string, Answers>> = {
  right: {},
  guesses: labelling("return Array.from({ length: images.shape[0] }, (_, i) => i % 10);"),
  forger: {
    ...labelling(
      `const fs = require("node:fs");
  fs.writeFileSync("predictions.json", JSON.stringify({ labels: Array(images.shape[0]).fill(0), accuracy: 1, score: 6 }));
  const found = ["labels.json", "../labels.json", "/deltabook/course/secret/ps4/labels.json"].filter((path) => fs.existsSync(path));
  console.log("found " + found.length + " files of labels");
  return Array(images.shape[0]).fill(0);`,
    ),
    predict: "6;",
    "test-accuracy": "6;",
  },
  "says-so": labelling("throw new Error('accuracy: 1');"),
  "no-labels": labelling("return images.data.length > 0 ? [11, -1, 0.5] : [];"),
};

describe.skipIf(!works)(`ps4, judged outside${works ? "" : ` (${reason})`}`, () => {
  beforeAll(async () => {
    await ensureVenv(["start", "course"]);
    course.add("ps4", join(root, "course", "source", "ps4"));
    await course.generate("ps4");
    for (const [student, answers] of Object.entries(submissions)) {
      const path = course.submission(student, "ps4", "digits.ipynb");
      writeFileSync(path, JSON.stringify(answered(answers)));
    }
    for (const one of await course.grade("ps4")) graded.set(one.student, one);
  }, 1_200_000);

  afterAll(() => {
    course.remove();
  });

  test("a right classifier has all points of the tests", () => {
    expect(graded.get("right")).toMatchObject({ verdict: "graded", score: 14 });
  });

  test("labels that nobody can know bring what they are worth, whatever else is written", () => {
    for (const student of ["guesses", "forger"])
      expect(graded.get(student), student).toMatchObject({ score: 6 });
  });

  test("the labels are nowhere in the sandbox", () => {
    const text = JSON.stringify(course.graded("forger", "ps4", "digits"));
    expect(text).toMatch(/found 0 files of labels/);
  });

  test("no predictions, no points", () => {
    for (const student of ["says-so", "no-labels"]) {
      expect(graded.get(student), student).toMatchObject({ verdict: "no predictions", score: 6 });
    }
  });
});

/** What students get, with the source's solutions in it, some of them replaced. */
function answered(answers: Answers): RawNotebook {
  const sources = new Map(
    course
      .source("ps4", "digits")
      .cells.map(({ metadata, source }) => [metadata.nbgrader?.grade_id, source]),
  );
  const notebook = course.released("ps4", "digits");
  for (const cell of notebook.cells) {
    const name = cell.metadata.nbgrader?.grade_id;
    if (!name) continue;
    const solution = name.startsWith("test-") ? undefined : sources.get(name);
    cell.source = answers[name] ?? solution ?? cell.source;
  }
  return notebook;
}
