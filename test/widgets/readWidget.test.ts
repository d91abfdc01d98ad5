import { expect, test } from "vitest";
import { Dense } from "../../lib/src/layers";
import { Sequential } from "../../lib/src/models";
import { digitCanvasBundle } from "../../lib/src/widgets/digitCanvasBundle";
import { playgroundBundle } from "../../lib/src/widgets/playgroundBundle";
import { readSettings } from "../../lib/src/widgets/playgroundSettings";
import { quizBundle } from "../../lib/src/widgets/quizBundle";
import { readWidget } from "../../lib/src/widgets/readWidget";
import { widgetType } from "../../lib/src/widgets/widgetJSON";
import { questions } from "./aQuiz";

/** What comes back from a saved notebook. */
function saved(bundle: Readonly<Record<string, unknown>>): object {
  return JSON.parse(JSON.stringify(bundle[widgetType])) as object;
}

const quiz = saved(quizBundle("05", questions));
const settings = readSettings({ units: [2, 3] });
const playground = saved(playgroundBundle(settings));
const model = new Sequential([new Dense(2, { inputShape: [784] })], { seed: 4 });
const canvas = saved(digitCanvasBundle(model, ["a", "b"]));

test("readWidget reads what the library wrote", () => {
  expect(readWidget(quiz)).toEqual({ widget: "quiz", quiz });
  expect(readWidget(playground)).toEqual({ widget: "playground", settings });
  const read = readWidget(canvas);
  expect(read).toMatchObject({ widget: "digitCanvas", labels: ["a", "b"] });
  expect("model" in read && read.model.getWeights()[0].data).toEqual(model.getWeights()[0].data);
});

test.each([
  [null, /^Unknown widget: expected one of quiz, playground, digitCanvas, received undefined$/],
  ["quiz", /^Unknown widget: .* received undefined$/],
  [{ widget: "constructor" }, /^Unknown widget: .* received "constructor"$/],
  [{ widget: "quiz" }, /expected version 1, received undefined/],
  [
    { ...quiz, version: 2 },
    /^Cannot read the widget: expected version 1, received 2; it may come from a newer Deltabook$/,
  ],
  [{ ...quiz, lesson: 5 }, /lesson must be a text, received 5$/],
  [
    { ...quiz, questions: {} },
    /questions must be questions with texts and choices, received an object$/,
  ],
  [
    { ...quiz, questions: [{ question: "?" }] },
    /questions must be .* received an array of length 1$/,
  ],
  [{ ...quiz, questions: [{ question: "?", choices: [{ text: "a" }] }] }, /questions must be/],
  [{ widget: "playground", version: 1 }, /settings must be an object, received undefined$/],
  [
    { ...playground, settings: { ...settings, units: [99] } },
    /units of hidden layer 1 must be an integer from 1 to 8, received 99$/,
  ],
  [{ ...canvas, model: {} }, /^Cannot read the model: .* received an object$/],
  [
    { ...canvas, labels: ["a"] },
    /labels must be one text for each output, received an array of length 1$/,
  ],
  [
    { ...canvas, model: JSON.parse(JSON.stringify(new Sequential([new Dense(2)]))) as object },
    /model must be one with weights for 784 inputs, received an object$/,
  ],
])("readWidget says what is amiss with %j", (json, message) => {
  expect(() => readWidget(json)).toThrow(message);
});
